import FOIParser

/// Results as rows and columns, the one form that CSV, JSON and terminal tables are made from.
public struct PatternTable: Sendable {
    /// What stands in a column.
    public struct Column: Sendable {
        /// In small letters, words joined by underscores.
        public let name: StaticString
        /// What its cells say, as a sentence.
        public let description: String
    }

    public enum Cell: Sendable, Equatable {
        /// Nil where the documents do not tell.
        case text(String?)
        case number(Int)
        /// From 0 to 1; nil for a share of nothing.
        case share(Double?)
        case list([String])
    }

    public let name: Name
    public let columns: [Column]
    public internal(set) var rows: [[Cell]] = []

    /// The tables that there are.
    public enum Name: String, Sendable, CaseIterable {
        case figures, exemptions, pairs, combinations, outcomes, subjects, statements, families, members,
            checks,
            phrases

        /// What a row of it is.
        public var description: String {
            switch self {
            case .figures: "Counts of all documents, and by authority, year, regime, and authority and year."
            case .exemptions: "Provisions that are named for statements, as printed and by section."
            case .pairs: "Two provisions that are named in the same document."
            case .combinations: "All that a document names, exactly."
            case .outcomes: "What became of the requests."
            case .subjects:
                "Words that stand more often in questions neither confirmed nor denied than in others."
            case .statements: "Each statement in its context."
            case .families: "Passages of several documents in nearly the same words."
            case .members: "The passages of the families."
            case .checks: "What a person should look at."
            case .phrases: "How often your own phrases were met."
            }
        }
    }

    init(_ name: Name, _ columns: [Column]) {
        self.name = name
        self.columns = columns
    }
}

extension PatternTable.Cell {
    /// As it stands in CSV and in terminal tables: lists with spaces between, shares with four decimals.
    public var text: String {
        switch self {
        case .text(let text): text ?? ""
        case .number(let number): String(number)
        case .share(let share): share.map(Self.decimal) ?? ""
        case .list(let list): list.joined(separator: "; ")
        }
    }

    /// `0.1250`.
    static func decimal(_ share: Double) -> String {
        let parts = Int((max(0, share) * 10_000).rounded())
        let digits = String(parts % 10_000)
        return "\(parts / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
