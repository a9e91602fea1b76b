/// The provisions of one expression: one as a rule, which needs no memory of its own.
struct PlaceList: RandomAccessCollection, Sendable {
    private var head = Place(kind: .section, number: .none)
    private var others: [Place] = []
    private(set) var count = 0

    init() {}

    init(_ place: Place) { append(place) }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> Place { index == 0 ? head : others[index - 1] }

    mutating func append(_ place: Place) {
        if count == 0 { head = place } else { others.append(place) }
        count += 1
    }

    /// The list with each provision changed.
    func changed(_ change: (Place) -> Place) -> PlaceList {
        var list = PlaceList()
        for place in self { list.append(change(place)) }
        return list
    }
}
