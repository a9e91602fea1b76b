/// An enumeration whose cases are places in a table: `number` is the case's place in `allCases`.
protocol Numbered: CaseIterable, Sendable {}

extension Numbered {
    @inline(__always)
    var number: Int {
        // A case without a payload is stored as its place in the declaration. A switch or a
        // dictionary would say the same, at a cost for each line of each document.
        Int(unsafeBitCast(self, to: UInt8.self))
    }
}

/// A set of cases, 64 at most, as the bits of one integer.
struct CaseSet<Case: Numbered>: Sendable, Equatable, ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    init(arrayLiteral cases: Case...) {
        for element in cases { insert(element) }
    }

    init(_ cases: some Sequence<Case>) {
        for element in cases { insert(element) }
    }

    var isEmpty: Bool { bits == 0 }

    @inline(__always)
    func contains(_ element: Case) -> Bool { bits >> UInt64(element.number) & 1 == 1 }

    mutating func insert(_ element: Case) { bits |= 1 << UInt64(element.number) }

    func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }

    mutating func formUnion(_ other: Self) { bits |= other.bits }
}

extension CaseSet: Decodable where Case: Decodable {
    init(from decoder: any Decoder) throws {
        self.init(try [Case](from: decoder))
    }
}
