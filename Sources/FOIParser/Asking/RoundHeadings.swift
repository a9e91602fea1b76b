import Basics

/// Tells at which headings a reply turns from one round of asking to another.
struct RoundHeadings {
    /// The round that the reply answers where it says nothing else.
    let preferred: Int
    /// By the heading's letters in lower case.
    private let rounds: [String: Int]
    private let own: Set<Int>

    init(_ rounds: [Round]) {
        preferred = Self.preferred(of: rounds)
        guard rounds.count > 1 else {
            (self.rounds, own) = ([:], [])
            return
        }
        var byHeading: [String: Int] = [:]
        for (index, round) in rounds.enumerated() {
            guard let label = round.label else { continue }
            byHeading[Self.folded(label)] = byHeading[Self.folded(label)] ?? index
        }
        self.rounds = byHeading
        own = Set(rounds.compactMap(\.lines.first))
    }

    /// The round that the reply answers where it says nothing else: the newest.
    static func preferred(of rounds: [Round]) -> Int { rounds.firstIndex(where: \.isNewest) ?? 0 }

    /// The round whose heading the reply prints again on `line`.
    func round(headedBy line: Int, in sheet: Sheet) -> Int? {
        guard !rounds.isEmpty, !own.contains(line) else { return nil }
        let content = sheet.lines[line].content
        guard content.count <= Self.longest else { return nil }
        return rounds[Self.folded(sheet.text[content])]
    }

    /// Bytes of a heading.
    private static let longest = 120

    /// As a string is folded, without looking for the characters of ASCII.
    private static func folded(_ heading: ArraySlice<UInt8>) -> String {
        guard heading.allSatisfy({ $0 < 0x80 }) else {
            return folded(String(decoding: heading, as: UTF8.self))
        }
        let letters = heading.lazy.filter { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
        return String(decoding: letters.map(ASCII.lowercased), as: UTF8.self)
    }

    private static func folded(_ heading: String) -> String {
        heading.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
