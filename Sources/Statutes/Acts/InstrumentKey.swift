/// An instrument by number, for comparing and keeping on the scanning path: its place in the
/// catalogue, or behind those the order in which a text named it.
struct InstrumentKey: Hashable, Sendable {
    let number: Int32

    init(_ number: Int) { self.number = Int32(truncatingIfNeeded: number) }
}

/// The instruments of the catalogue by number, with what the scan asks of them.
struct InstrumentKeys: Sendable {
    private struct Row: Sendable {
        let id: String
        let year: Int
        let unit: Provision.Kind
        let title: String
        /// The number of the access regime that it is, by which its provisions are looked up.
        let regime: Int?
    }

    private let rows: [Row]
    private let numbers: [String: InstrumentKey]

    init(_ instruments: [Instrument]) {
        rows = instruments.map {
            Row(
                id: $0.id, year: $0.year, unit: $0.provisionKind, title: $0.title,
                regime: EmbeddedRegimes.number(of: $0.id))
        }
        numbers = Dictionary(instruments.enumerated().map { ($0.element.id, InstrumentKey($0.offset)) }) {
            first, _ in first
        }
    }

    /// How many there are; the key of an instrument that is none of them has a higher number.
    var count: Int { rows.count }

    subscript(id: String) -> InstrumentKey? { numbers[id] }

    func holds(_ key: InstrumentKey) -> Bool { Int(key.number) < rows.count }

    /// The short name of one of the catalogue.
    func id(_ key: InstrumentKey) -> String { rows[Int(key.number)].id }

    /// The year of its title; nil where it is not in the catalogue, as with the rest.
    func year(_ key: InstrumentKey) -> Int? { holds(key) ? rows[Int(key.number)].year : nil }

    /// How its provisions are called.
    func unit(_ key: InstrumentKey) -> Provision.Kind? { holds(key) ? rows[Int(key.number)].unit : nil }

    /// Whether its title says `(Scotland)`.
    func isScottish(_ key: InstrumentKey) -> Bool? {
        holds(key) ? rows[Int(key.number)].title.contains("(Scotland)") : nil
    }

    /// Whether the section, regulation or article exists in it, or may exist there.
    func mayHold(_ place: Place, in key: InstrumentKey) -> Bool {
        guard holds(key), let number = rows[Int(key.number)].regime else { return true }
        return EmbeddedRegimes.mayHold(number, place)
    }

    /// What is known of its provisions.
    func regime(_ key: InstrumentKey) -> Regime? {
        guard holds(key), let number = rows[Int(key.number)].regime else { return nil }
        return EmbeddedRegimes.regime(number)
    }
}

/// The instruments of one text: those of the catalogue, and those known by their titles alone; and the
/// names matched last, by position.
final class InstrumentRegister {
    let keys: InstrumentKeys
    private var others: [String] = []
    private var numbers: [String: InstrumentKey] = [:]

    typealias Match = (position: Int, name: NamedInstrument?)

    /// Memory of its own, as an array of a class is guarded at each access, and names are looked up often.
    private let matches = UnsafeMutableBufferPointer<Match>.allocate(capacity: 64)

    init(_ keys: InstrumentKeys) {
        self.keys = keys
        matches.initialize(repeating: (-1, nil))
    }

    deinit { matches.deallocate() }

    func match(at position: Int) -> Match? {
        let match = matches[position & 63]
        return match.position == position ? match : nil
    }

    func keep(_ name: NamedInstrument?, at position: Int) { matches[position & 63] = (position, name) }

    func key(_ id: String) -> InstrumentKey {
        if let known = keys[id] ?? numbers[id] { return known }
        let key = InstrumentKey(keys.count + others.count)
        others.append(id)
        numbers[id] = key
        return key
    }

    func id(_ key: InstrumentKey) -> String {
        keys.holds(key) ? keys.id(key) : others[Int(key.number) - keys.count]
    }
}

/// Some of the instruments of a text.
struct InstrumentSet {
    private var bits: [UInt64] = []

    func contains(_ key: InstrumentKey) -> Bool {
        let word = Int(key.number) / 64
        return word < bits.count && bits[word] >> UInt64(key.number % 64) & 1 == 1
    }

    mutating func insert(_ key: InstrumentKey) {
        let word = Int(key.number) / 64
        while bits.count <= word { bits.append(0) }
        bits[word] |= 1 << UInt64(key.number % 64)
    }

    /// All of them, by number.
    var all: [InstrumentKey] {
        bits.indices.flatMap { word in
            (0..<64).filter { bits[word] >> UInt64($0) & 1 == 1 }.map { InstrumentKey(word * 64 + $0) }
        }
    }
}
