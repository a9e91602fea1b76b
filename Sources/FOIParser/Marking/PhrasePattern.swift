import Basics

/// A phrase as the catalogue writes it, taken apart.
///
/// Elements are separated by blanks: a word; `a|b` for either word; `(some words|other words)` for
/// either sequence; a `?` behind a word or a group that may be missing; `#` for a number; `*` for
/// any one word and `*3` for up to three; `^` first and `$` last for the edges of a line.
struct PhrasePattern: Sendable {
    indirect enum Element: Sendable, Equatable {
        case words([String])
        case anyWord
        case number
        /// Up to so many words.
        case gap(Int)
        case sequence([Element])
        case choice([Element])
        case optional(Element)
    }

    let element: Element
    let startsLine: Bool
    let endsLine: Bool

    struct Malformed: Error, CustomStringConvertible {
        let pattern: String
        let reason: String
        var description: String { "phrase “\(pattern)”: \(reason)" }
    }

    init(_ pattern: String) throws {
        var body = Array(pattern.utf8)
        startsLine = body.first == UInt8(ascii: "^")
        if startsLine { body.removeFirst() }
        endsLine = body.last == UInt8(ascii: "$")
        if endsLine { body.removeLast() }
        var parser = PatternParser(bytes: body, pattern: pattern)
        element = try parser.choice(until: nil)
    }
}

/// Recursive descent over the elements of one phrase.
private struct PatternParser {
    let bytes: [UInt8]
    let pattern: String
    var index = 0

    /// Sequences separated by `|` up to `end` (nil: the end of the phrase).
    mutating func choice(until end: UInt8?) throws -> PhrasePattern.Element {
        var branches: [PhrasePattern.Element] = []
        var current: [PhrasePattern.Element] = []
        while index < bytes.count, bytes[index] != end {
            switch bytes[index] {
            case UInt8(ascii: " "): index += 1
            case UInt8(ascii: "|") where end != nil:
                branches.append(.sequence(current))
                current = []
                index += 1
            default: current.append(try item(inGroup: end != nil))
            }
        }
        branches.append(.sequence(current))
        guard !branches.contains(.sequence([])) else { throw malformed("an alternative is empty") }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    /// One element with its `?`.
    private mutating func item(inGroup: Bool) throws -> PhrasePattern.Element {
        var element: PhrasePattern.Element
        switch bytes[index] {
        case UInt8(ascii: "("):
            index += 1
            element = try choice(until: UInt8(ascii: ")"))
            guard index < bytes.count else { throw malformed("a group is not closed") }
            index += 1
        case UInt8(ascii: "*"):
            index += 1
            element = gap()
        case UInt8(ascii: "#"):
            index += 1
            element = .number
        default: element = try words(inGroup: inGroup)
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "?") {
            index += 1
            element = .optional(element)
        }
        return element
    }

    /// `*` is one word, `*3` none to three.
    private mutating func gap() -> PhrasePattern.Element {
        guard index < bytes.count, bytes[index] >= 0x31, bytes[index] <= 0x39 else { return .anyWord }
        defer { index += 1 }
        return .gap(Int(bytes[index] - 0x30))
    }

    /// One word, or outside a group, where the bar binds single words, `word` or `a|b|c`.
    private mutating func words(inGroup: Bool) throws -> PhrasePattern.Element {
        let start = index
        while index < bytes.count, !endsWord(bytes[index], inGroup: inGroup) { index += 1 }
        let choices = bytes[start..<index].split(separator: UInt8(ascii: "|")).map(Self.words)
        guard !choices.isEmpty, choices.allSatisfy({ !$0.isEmpty }) else {
            throw malformed("“\(String(decoding: bytes[start..<index], as: UTF8.self))” holds no word")
        }
        if choices.allSatisfy({ $0.count == 1 }) { return .words(choices.flatMap { $0 }) }
        return .choice(choices.map { .sequence($0.map { .words([$0]) }) })
    }

    private func endsWord(_ byte: UInt8, inGroup: Bool) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "?"), UInt8(ascii: "*"),
            UInt8(ascii: "#"):
            true
        case UInt8(ascii: "|"): inGroup
        default: false
        }
    }

    /// The words of one alternative; nearly always one word, in small letters already.
    private static func words(_ text: ArraySlice<UInt8>) -> [String] {
        let isFolded = text.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
        return isFolded ? [String(decoding: text, as: UTF8.self)] : Words.folded(Array(text))
    }

    private func malformed(_ reason: String) -> PhrasePattern.Malformed {
        PhrasePattern.Malformed(pattern: pattern, reason: reason)
    }
}

extension Words {
    /// The words of `text` in their folded form: how the catalogue's own words are read, so that
    /// they meet the text's on equal terms.
    static func folded(_ text: [UInt8]) -> [String] {
        Words(of: text, vocabulary: .empty).map { word in
            let bytes = text[word.start..<word.end]
            let isPlain = bytes.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "'") }
            if isPlain {
                return String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
            }
            let letters = String(decoding: bytes, as: UTF8.self).lowercased()
            return letters.replacing("'", with: "").replacing("’", with: "")
        }
    }
}
