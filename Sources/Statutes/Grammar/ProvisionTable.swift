/// Values by provision, for look-ups on the scanning path.
struct PlaceTable<Value> {
    /// Part of the hash of a provision with its number, counted from one; 0 where a slot is free.
    private var slots = [UInt64](repeating: 0, count: 64)
    private(set) var places: [Place] = []
    private(set) var values: [Value] = []

    var isEmpty: Bool { places.isEmpty }

    subscript(place: Place) -> Value? {
        if places.isEmpty { return nil }
        return number(of: place).map { values[$0] }
    }

    /// The number of the provision, if it has been entered.
    func number(of place: Place) -> Int? {
        let entry = slots[slot(of: place, place.slot)]
        return entry == 0 ? nil : Int(entry & 0xFFFF_FFFF) - 1
    }

    mutating func update(_ place: Place, _ value: Value) {
        if places.count * 2 >= slots.count { grow() }
        let hash = place.slot
        let slot = slot(of: place, hash)
        if slots[slot] != 0 {
            values[Int(slots[slot] & 0xFFFF_FFFF) - 1] = value
        } else {
            places.append(place)
            values.append(value)
            slots[slot] = Self.entry(hash, places.count)
        }
    }

    @inline(__always)
    private static func entry(_ hash: Int, _ number: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: hash) << 32 | UInt64(truncatingIfNeeded: number)
    }

    /// The slot that holds the place, or the free one where it belongs.
    private func slot(of place: Place, _ hash: Int) -> Int {
        let mask = slots.count - 1
        let tag = Self.entry(hash, 0)
        var slot = hash & mask
        while slots[slot] != 0 {
            let entry = slots[slot]
            if entry & ~0xFFFF_FFFF == tag, places[Int(entry & 0xFFFF_FFFF) - 1] == place { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for (index, place) in places.enumerated() {
            let hash = place.slot
            slots[slot(of: place, hash)] = Self.entry(hash, index + 1)
        }
    }
}

/// The provisions met so far, each made once: a text names few, and names them often.
struct ProvisionTable {
    private var table = PlaceTable<Provision>()

    /// The number of the provision, for `place` and `provision`.
    mutating func number(of place: Place) -> Int {
        if let known = table.number(of: place) { return known }
        table.update(place, place.provision)
        return table.places.count - 1
    }

    func place(_ number: Int) -> Place { table.places[number] }

    func provision(_ number: Int) -> Provision { table.values[number] }
}
