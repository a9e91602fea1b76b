import FOIParser

/// Which statements are wanted: those that fit all that is given.
public struct ConcordanceFilter: Sendable, Equatable {
    /// A part of the authority's name, capitals and punctuation aside, in whole words.
    public var authority: String?
    /// `FOIA s.31(3)`, or a beginning of it that ends where a part begins: `FOIA s.31`, `s.31(3)`, `31`.
    public var exemption: String?
    public var years: YearRange?
    public var extent: Extent?
    /// Words that stand in the statement side by side in this order, capitals, punctuation and line breaks aside.
    public var words: String?

    public init() {}

    /// Whether nothing is asked for.
    public var isEmpty: Bool { self == ConcordanceFilter() }

    public func fits(_ line: ConcordanceLine) -> Bool {
        (authority.map { Self.has($0, in: line.document.authority ?? "") } ?? true)
            && (exemption.map { wanted in line.statement.exemptions.contains { Self.isPart($0, of: wanted) } }
                ?? true)
            && (years.map { years in line.document.year.flatMap { Int($0) }.map(years.contains) ?? false }
                ?? true)
            && (extent.map { $0 == line.statement.extent } ?? true)
            && (words.map { Self.has($0, in: line.statement.text) } ?? true)
    }

    /// Whether the words of `needle` stand side by side in `text`.
    static func has(_ needle: String, in text: String) -> Bool {
        let wanted = TextWord.words(of: Array(needle.utf8)).map(\.hash)
        let words = TextWord.words(of: Array(text.utf8)).map(\.hash)
        guard !wanted.isEmpty else { return true }
        guard words.count >= wanted.count else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            words[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }

    /// Whether a citation is what is wanted or a part of it: `FOIA s.40(5B)(a)(i)` is part of `40(5B)`, of `s.40` and of
    /// `FOIA s.40`, but `FOIA s.40` is no part of `4`.
    static func isPart(_ citation: String, of wanted: String) -> Bool {
        let wanted = folded(wanted)
        let whole = folded(citation)
        let starts =
            [whole.startIndex] + whole.indices.filter { $0 > whole.startIndex && Self.opens(whole, at: $0) }
        return starts.contains { start in
            guard whole[start...].hasPrefix(wanted) else { return false }
            let rest = whole[start...].dropFirst(wanted.count)
            return rest.isEmpty || rest.first == "("
        }
    }

    /// In small letters, without spaces: `foias.31(3)`.
    private static func folded(_ citation: String) -> String {
        citation.lowercased().filter { !$0.isWhitespace }
    }

    /// Whether the kind of the provision (`s.`) or its number begins here.
    private static func opens(_ citation: String, at index: String.Index) -> Bool {
        let before = citation[citation.index(before: index)]
        return before == "." || ["s.", "reg.", "art.", "sch."].contains { citation[index...].hasPrefix($0) }
    }
}

/// Years, both ends included.
public struct YearRange: Sendable, Equatable {
    public let first: Int?
    public let last: Int?

    public init(first: Int?, last: Int?) {
        self.first = first
        self.last = last
    }

    /// Reads `2021`, `2019-2023`, `2019-` or `-2023`; nil for anything else.
    public init?(_ text: String) {
        let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let years = ends.map { Int($0) }
        guard ends.count == 1 || ends.contains(where: { !$0.isEmpty }),
            zip(ends, years).allSatisfy({ $0.isEmpty && ends.count == 2 || $1 != nil })
        else { return nil }
        let (first, last) = (years[0], years[years.count - 1])
        if let first, let last, first > last { return nil }
        self.init(first: first, last: last)
    }

    public func contains(_ year: Int) -> Bool {
        year >= first ?? year && year <= last ?? year
    }
}
