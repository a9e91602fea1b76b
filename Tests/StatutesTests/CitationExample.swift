import Statutes
import Testing

/// A text with what the scanner must find in it: `«…»` marks each expression, and the citations are
/// written as `foi cite` prints them, in order.
struct CitationExample: Sendable, CustomTestStringConvertible {
    let marked: String
    let regime: String?
    let citations: [String]

    init(_ marked: String, _ citations: String, regime: String? = "FOIA") {
        self.marked = marked
        self.regime = regime
        self.citations = citations.isEmpty ? [] : citations.split(separator: "; ").map(String.init)
    }

    var testDescription: String { marked }

    /// The text without its marks, and the marked ranges in bytes.
    var unmarked: (text: [UInt8], ranges: [Range<Int>]) { CitationExample.unmark(marked) }

    static func unmark(_ marked: String) -> (text: [UInt8], ranges: [Range<Int>]) {
        var text: [UInt8] = []
        var ranges: [Range<Int>] = []
        var open = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«": open = text.count
            case "»": ranges.append(open..<text.count)
            default: text.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        return (text, ranges)
    }
}

/// The ways of writing the same text that must not change what is found.
enum Rewriting: String, CaseIterable, Sendable {
    case asPrinted, capitals, curlyQuotes, doubledSpaces, nonBreakingSpaces, carriageReturns

    func apply(_ text: String) -> String {
        switch self {
        case .asPrinted: text
        case .capitals: text.uppercased()
        case .curlyQuotes: Self.curl(text)
        case .doubledSpaces:
            text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "  ")
        case .nonBreakingSpaces:
            text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\u{A0}")
        case .carriageReturns:
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        }
    }

    private static func curl(_ text: String) -> String {
        var open = false
        return String(
            text.map { character -> Character in
                switch character {
                case "'": return "\u{2019}"
                case "\"":
                    open.toggle()
                    return open ? "\u{201C}" : "\u{201D}"
                default: return character
                }
            })
    }
}

extension String {
    /// The text with each single space in turn replaced by a line break.
    var brokenAtEachSpace: [String] {
        let parts = split(separator: " ", omittingEmptySubsequences: false)
        return (1..<max(1, parts.count)).map { index in
            parts[..<index].joined(separator: " ") + "\n" + parts[index...].joined(separator: " ")
        }
    }
}
