/// Values by provision, for look-ups on the scanning path.
struct PlaceTable<Value> {
    private var slots = [Int32](repeating: -1, count: 64)
    private(set) var places: [Place] = []
    private(set) var values: [Value] = []

    var isEmpty: Bool { places.isEmpty }

    subscript(place: Place) -> Value? {
        if places.isEmpty { return nil }
        let entry = slots[slot(of: place)]
        return entry < 0 ? nil : values[Int(entry)]
    }

    /// The number of the provision, if it has been entered.
    func number(of place: Place) -> Int? {
        let entry = slots[slot(of: place)]
        return entry < 0 ? nil : Int(entry)
    }

    mutating func update(_ place: Place, _ value: Value) {
        if places.count * 2 >= slots.count { grow() }
        let slot = slot(of: place)
        if slots[slot] >= 0 {
            values[Int(slots[slot])] = value
        } else {
            slots[slot] = Int32(truncatingIfNeeded: places.count)
            places.append(place)
            values.append(value)
        }
    }

    /// The slot that holds the place, or the free one where it belongs.
    private func slot(of place: Place) -> Int {
        let mask = slots.count - 1
        var slot = place.slot & mask
        while slots[slot] >= 0, places[Int(slots[slot])] != place { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, place) in places.enumerated() {
            slots[slot(of: place)] = Int32(truncatingIfNeeded: index)
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
