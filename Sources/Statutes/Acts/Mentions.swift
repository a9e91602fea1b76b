import Basics

/// Where a text names the access regimes and the data protection regulation, for references such
/// as `Article 5(1)(a)` that name none.
struct Mentions {
    private static let sought = ["FOIA", "FOISA", "EIR", "EISR", "GDPR", "UKGDPR"]

    typealias Mention = (key: InstrumentKey, position: Int)

    /// Those of one sort, in the order of the text.
    private struct Sort {
        private var found: [Mention] = []
        /// Where the last answer stood: the next is near, as the text is read forwards.
        private var cursor = 0

        var isEmpty: Bool { found.isEmpty }

        mutating func append(_ mention: Mention) { found.append(mention) }

        /// The one named last before `position`, else the first named behind it.
        mutating func nearest(to position: Int) -> Mention? {
            if cursor > 0, found[cursor - 1].position >= position {
                cursor = found.partitioningIndex { $0.position >= position }
            }
            while cursor < found.count, found[cursor].position < position { cursor += 1 }
            return cursor > 0 ? found[cursor - 1] : found.first
        }
    }

    private var acts = Sort()
    private var regulations = Sort()
    private var european = Sort()

    private let bytes: Bytes
    private let names: InstrumentNames
    private let register: InstrumentRegister
    private let sought: [InstrumentKey]
    /// The regulations of 2004, and those of Scotland.
    private let environmental: InstrumentKey?
    private let scottish: InstrumentKey?
    /// Whether the text has named the one or the other so far.
    private var namesScottish = false
    private var namesOther = false
    /// How far the text has been looked through: no farther than an answer needs.
    private var position = 0

    init(in bytes: Bytes, names: InstrumentNames, _ register: InstrumentRegister) {
        self.bytes = bytes
        self.names = names
        self.register = register
        sought = Self.sought.compactMap { names.keys[$0] }
        environmental = names.keys["EIR"]
        scottish = names.keys["EISR"]
    }

    /// Looks for the next name; false where there is none before `end`.
    private mutating func advance(to end: Int) -> Bool {
        while position < end, let capital = bytes.capital(from: position, to: end) {
            position = capital + 1
            guard !bytes.isAlphanumeric(capital - 1),
                Self.mayBegin(bytes[capital], bytes[capital + 1] | 0x20),
                let name = names.match(bytes, at: capital, register), let key = name.key,
                sought.contains(key)
            else { continue }
            switch name.unit {
            case .section: acts.append((key, capital))
            case .regulation: regulations.append((meant(by: name, key), capital))
            default: european.append((key, capital))
            }
            position = name.range.upperBound
            return true
        }
        position = max(position, end)
        return false
    }

    /// `the EIRs` are those of Scotland where only these were named.
    private mutating func meant(by name: NamedInstrument, _ key: InstrumentKey) -> InstrumentKey {
        if key == scottish { namesScottish = true }
        guard key == environmental, !namesOther else { return key }
        if namesScottish, name.isShort { return scottish ?? key }
        namesOther = true
        return key
    }

    /// The first two letters of the names: `Environmental`, `EIR`, `Freedom`, `FOI`, `General`,
    /// `GDPR`, `UK`, `United`.
    @inline(__always)
    private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (UInt8(ascii: "E"), UInt8(ascii: "n")), (UInt8(ascii: "E"), UInt8(ascii: "i")),
            (UInt8(ascii: "F"), UInt8(ascii: "r")), (UInt8(ascii: "F"), UInt8(ascii: "o")),
            (UInt8(ascii: "G"), UInt8(ascii: "e")), (UInt8(ascii: "G"), UInt8(ascii: "d")),
            (UInt8(ascii: "U"), UInt8(ascii: "k")), (UInt8(ascii: "U"), UInt8(ascii: "n")):
            true
        default: false
        }
    }

    /// The instrument named last before `place`, else the first named behind it, among those whose
    /// provisions are called `unit`.
    mutating func nearest(to place: Int, unit: Provision.Kind) -> Mention? {
        while advance(to: place) {}
        switch unit {
        case .section:
            while acts.isEmpty, advance(to: bytes.count) {}
            return acts.nearest(to: place)
        case .regulation:
            while regulations.isEmpty, advance(to: bytes.count) {}
            return regulations.nearest(to: place)
        case .article:
            while european.isEmpty, advance(to: bytes.count) {}
            return european.nearest(to: place)
        case .rule, .schedule: return nil
        }
    }
}
