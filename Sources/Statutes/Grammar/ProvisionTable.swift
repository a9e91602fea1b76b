/// The provisions met so far, each made once: a text names few, and names them often.
struct ProvisionTable {
    private var slots = [Int32](repeating: -1, count: 64)
    private var places: [Place] = []
    private var provisions: [Provision] = []

    mutating func provision(_ place: Place) -> Provision {
        if places.count * 2 >= slots.count { grow() }
        let slot = slot(of: place)
        if slots[slot] >= 0 { return provisions[Int(slots[slot])] }
        let provision = place.provision
        slots[slot] = Int32(truncatingIfNeeded: places.count)
        places.append(place)
        provisions.append(provision)
        return provision
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
