import FOIPatterns

/// Where everything of a report is found: what each page lists, and where each thing has its page.
struct ReportIndex {
    let patterns: NCNDPatterns
    /// By their number less 1; nil where a number was left out.
    private let documents: [ReportDocument?]
    /// In input order.
    let listed: [ReportDocument]
    /// The families that each statement belongs to, by its index: the largest first.
    private let familyOfStatement: [Int: Int]
    /// What lists show of each statement, by its index: most statements stand in several lists.
    private(set) var fields: [StatementFields] = []

    init(_ patterns: NCNDPatterns, _ documents: [ReportDocument]) {
        self.patterns = patterns
        listed = documents
        var places = [ReportDocument?](repeating: nil, count: documents.map(\.number).max() ?? 0)
        for document in documents { places[document.number - 1] = document }
        self.documents = places
        var families: [Int: Int] = [:]
        for (index, family) in patterns.families.enumerated() where family.sort == .statement {
            for case let statement? in family.members.map(\.statement) where families[statement] == nil {
                families[statement] = index
            }
        }
        familyOfStatement = families
        fields = patterns.concordance.map { StatementFields($0, self) }
    }

    var figures: Figures { patterns.figures }

    /// The page of a document at a place in its text; nil where it has none.
    func path(_ key: DocumentKey, at start: Int? = nil) -> String? {
        guard documents.indices.contains(key.number - 1), let document = documents[key.number - 1] else {
            return nil
        }
        return start.map { "\(document.path)#t\($0)" } ?? document.path
    }

    /// The family of nearly the same wording that a statement belongs to.
    func family(of line: ConcordanceLine) -> WordingFamily? {
        familyOfStatement[line.index].map { patterns.families[$0] }
    }

    static func path(_ family: WordingFamily) -> String { "families/\(SiteAddress.name(family.id)).html" }

    // MARK: Groups

    /// The statements that a page for some authority, year or provision lists, by its key.
    func lines(by key: (ConcordanceLine) -> [String?]) -> [String?: [ConcordanceLine]] {
        var groups: [String?: [ConcordanceLine]] = [:]
        for line in patterns.concordance {
            for key in Set(key(line)) { groups[key, default: []].append(line) }
        }
        return groups
    }

    /// The provision, and the section that it is a part of: `FOIA s.31(3)` is one of `FOIA s.31`.
    static func withSections(_ citations: [String]) -> [String] {
        citations.flatMap { citation -> [String] in
            let section = section(citation)
            return section == citation ? [citation] : [citation, section]
        }
    }

    static func section(_ citation: String) -> String {
        citation.firstIndex(of: "(").map { String(citation[..<$0]) } ?? citation
    }
}
