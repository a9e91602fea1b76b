import Basics

/// Tells at which headings a reply turns from one round of asking to another.
struct RoundHeadings {
    /// The round that the reply answers where it says nothing else.
    let preferred: Int
    /// By the heading's letters in lower case.
    private let rounds: [String: Int]
    /// The hashes of those letters, which turn down nearly all lines.
    private let hashes: WordSet
    private let own: Set<Int>

    init(_ rounds: [Round]) {
        preferred = Self.preferred(of: rounds)
        guard rounds.count > 1 else {
            (self.rounds, hashes, own) = ([:], WordSet([]), [])
            return
        }
        var byHeading: [String: Int] = [:]
        for (index, round) in rounds.enumerated() {
            guard let label = round.label else { continue }
            let letters = Self.folded(Array(label.utf8)[...])
            byHeading[letters] = byHeading[letters] ?? index
        }
        self.rounds = byHeading
        hashes = WordSet(byHeading.keys.map { FNV.hash($0.utf8) })
        own = Set(rounds.compactMap(\.lines.first))
    }

    /// The round that the reply answers where it says nothing else: the newest.
    static func preferred(of rounds: [Round]) -> Int { rounds.firstIndex(where: \.isNewest) ?? 0 }

    /// The round whose heading the reply prints again on `line`.
    func round(headedBy line: Int, in sheet: Sheet) -> Int? {
        guard !rounds.isEmpty, !own.contains(line) else { return nil }
        let content = sheet.lines[line].content
        guard content.count <= Self.longest else { return nil }
        let heading = sheet.text[content]
        if let hash = Self.hash(ofLettersIn: heading), !hashes.contains(hash) { return nil }
        return rounds[Self.folded(heading)]
    }

    /// Bytes of a heading.
    private static let longest = 120

    /// The hash of what `folded` makes of a heading; nil where it is not all ASCII.
    private static func hash(ofLettersIn heading: ArraySlice<UInt8>) -> UInt64? {
        var hash = FNV.seed
        for byte in heading {
            if byte >= 0x80 { return nil }
            if isLetterOrDigit(byte) { hash = FNV.add(ASCII.lowercased(byte), to: hash) }
        }
        return hash
    }

    @inline(__always)
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// As a string is folded, without looking for the characters of ASCII.
    private static func folded(_ heading: ArraySlice<UInt8>) -> String {
        guard heading.allSatisfy({ $0 < 0x80 }) else {
            return folded(String(decoding: heading, as: UTF8.self))
        }
        let letters = heading.lazy.filter(isLetterOrDigit)
        return String(decoding: letters.map(ASCII.lowercased), as: UTF8.self)
    }

    private static func folded(_ heading: String) -> String {
        heading.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
