/// A name of an instrument met in the text.
struct NamedInstrument: Sendable {
    /// The short names of the instruments it may mean: one as a rule, several for a title or short
    /// form that they share, none for an undated title that is not in the catalogue.
    let ids: [String]
    let range: Range<Int>
    /// How the instrument's provisions are called.
    let unit: Provision.Kind

    /// The short name, where there is no doubt about it.
    var id: String? { ids.count == 1 ? ids[0] : nil }
}

/// The titles and short forms of the catalogue, found by their first word.
struct InstrumentNames: Sendable {
    private struct Name: Sendable {
        var ids: [String]
        /// The years of their titles, in the same order.
        var years: [Int] = []
        let unit: Provision.Kind
        let isDated: Bool
        let isSingleWord: Bool
    }

    private let names: NameTree<Name>
    private let instruments: [String: Instrument]
    private let neighbours: WordPairs

    /// The instruments that are cited so often that any year printed behind the title is a slip.
    private static let regimes: Set<String> = ["FOIA", "FOISA", "EIR", "EISR", "UKGDPR", "GDPR"]

    init(catalogue: Catalogue) {
        var forms: [String: (ids: [String], unit: Provision.Kind)] = [:]
        func add(_ form: String, _ instrument: Instrument) {
            let known = forms[form, default: ([], instrument.provisionKind)]
            if !known.ids.contains(instrument.id) { forms[form] = (known.ids + [instrument.id], known.unit) }
        }
        let byID = Dictionary(catalogue.instruments.map { ($0.id, $0) }) { first, _ in first }
        for instrument in catalogue.instruments {
            for form in [instrument.id, instrument.title, instrument.titleWithoutYear] + instrument.aliases {
                add(form, instrument)
            }
        }
        for (alias, ids) in catalogue.sharedAliases {
            for instrument in ids.compactMap({ byID[$0] }) { add(alias, instrument) }
        }
        // `FOI s.12` is said under both Acts.
        for instrument in ["FOIA", "FOISA"].compactMap({ byID[$0] }) { add("FOI", instrument) }
        self.instruments = byID
        self.names = Self.index(forms, byID)
        self.neighbours = WordPairs(forms.keys.map(Self.normal))
    }

    private static func index(
        _ forms: [String: (ids: [String], unit: Provision.Kind)], _ instruments: [String: Instrument]
    ) -> NameTree<Name> {
        var names: [[UInt8]: Name] = [:]
        for (form, meaning) in forms {
            let bytes = normal(form)
            var name = Name(
                ids: meaning.ids, unit: meaning.unit,
                isDated: bytes.suffix(4).allSatisfy { $0 >= 0x30 && $0 <= 0x39 },
                isSingleWord: !bytes.contains(0x20))
            if let other = names[bytes] { name.ids = Array(Set(name.ids + other.ids)).sorted() }
            names[bytes] = name
        }
        return NameTree(
            names.map { key, name in
                var name = name
                name.years = name.ids.map { instruments[$0]?.year ?? 0 }
                return (key, name)
            })
    }

    /// How the provisions of the instrument are called; nil where it is not in the catalogue.
    func unit(of id: String) -> Provision.Kind? { instruments[id]?.provisionKind }

    /// Whether a name may have the two words side by side.
    @inline(__always)
    func mayJoin(_ word: Word, _ next: Word) -> Bool { neighbours.mayHold(word, next) }

    func knows(firstWord word: Word) -> Bool { names.begins(with: word) }

    /// The longest catalogue name that starts at `index`, its year included.
    func match(_ bytes: Bytes, at index: Int) -> NamedInstrument? {
        guard let (name, end) = names.longest(in: bytes, at: index),
            !name.isSingleWord || bytes.isUpper(index)
        else {
            return nil
        }
        return dated(name, bytes, index..<end)
    }

    /// The name with the year printed behind it, which may make it another Act of the same title.
    private func dated(_ name: Name, _ bytes: Bytes, _ range: Range<Int>) -> NamedInstrument {
        guard !name.isDated, let year = bytes.year(after: range.upperBound) else {
            return NamedInstrument(ids: name.ids, range: range, unit: name.unit)
        }
        let whole = range.lowerBound..<year.end
        // Most names mean one instrument: that case needs no list.
        if name.years == [year.value] { return NamedInstrument(ids: name.ids, range: whole, unit: name.unit) }
        let fitting = zip(name.ids, name.years).filter { $0.1 == year.value }.map(\.0)
        if !fitting.isEmpty { return NamedInstrument(ids: fitting, range: whole, unit: name.unit) }
        if name.isSingleWord || name.ids.contains(where: Self.regimes.contains) {
            return NamedInstrument(ids: name.ids, range: whole, unit: name.unit)
        }
        return Title(bytes).instrument(in: range, year: year.value, end: year.end, unit: name.unit)
    }

    private static func normal(_ form: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(form.utf8.count)
        for byte in form.utf8 {
            bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            if bytes.count >= 3, bytes.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
                bytes.replaceSubrange((bytes.count - 3)..., with: [UInt8(ascii: "'")])
            }
        }
        return bytes.starts(with: Array("the ".utf8)) ? Array(bytes.dropFirst(4)) : bytes
    }
}

extension Bytes {
    /// Past the mark of a marginal note that the official site prints against a word: `M1`, `F12`.
    func pastMarginalNote(_ index: Int) -> Int {
        guard self[index] == UInt8(ascii: "M") || self[index] == UInt8(ascii: "F"), isDigit(index + 1) else {
            return index
        }
        var end = index + 1
        while end - index < 4, isDigit(end) { end += 1 }
        return isUpper(end) ? end : index
    }

    /// The year printed right behind a title, after a blank, a comma or a bracket.
    func year(after end: Int) -> (value: Int, end: Int)? {
        guard var start = skipGap(from: end) else { return nil }
        if self[start] == UInt8(ascii: ","), let next = skipGap(from: start + 1) { start = next }
        let bracket = self[start] == UInt8(ascii: "(")
        if bracket { start += 1 }
        guard isYear(start..<(start + 4)), !isAlphanumeric(start + 4) else { return nil }
        guard !bracket || self[start + 4] == UInt8(ascii: ")") else { return nil }
        let value = (start..<(start + 4)).reduce(0) { $0 * 10 + Int(self[$1] - 48) }
        return (value, start + 4 + (bracket ? 1 : 0))
    }
}
