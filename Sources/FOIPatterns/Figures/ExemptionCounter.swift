import FOIParser
import Statutes

/// Counts the provisions that are named for statements, alone and together.
struct ExemptionCounter: Sendable {
    fileprivate struct Tally {
        var documents = 0
        var fullDocuments = 0
        var statements = 0
        var authorities: Set<String?> = []
        var first: String?
        var last: String?
    }

    private struct Pair: Hashable {
        let first: String
        let second: String
    }

    private var citations: [String: Tally] = [:]
    private var sections: [String: Tally] = [:]
    private var pairs: [Pair: Int] = [:]
    private var combinations: [[String]: (documents: Int, authorities: Set<String?>)] = [:]

    mutating func add(_ document: PatternDocument) {
        guard !document.statements.isEmpty else { return }
        Self.count(document, { [$0] }, into: &citations)
        Self.count(document, { [Self.section(of: $0)] }, into: &sections)
        let named = Self.mostSpecific(Set(document.statements.flatMap(\.exemptions)))
        combinations[named, default: (0, [])].documents += 1
        combinations[named, default: (0, [])].authorities.insert(document.authority)
        for (place, first) in named.enumerated() {
            for second in named[(place + 1)...] { pairs[Pair(first: first, second: second), default: 0] += 1 }
        }
    }

    /// In the order of their text, without those of which a part is named too: the heading "Section 31" says nothing
    /// beside "section 31(3)".
    private static func mostSpecific(_ citations: Set<String>) -> [String] {
        citations.filter { citation in !citations.contains { $0.hasPrefix(citation + "(") } }.sorted()
    }

    private static func count(
        _ document: PatternDocument, _ key: (String) -> [String], into tallies: inout [String: Tally]
    ) {
        var counted: Set<String> = []
        var countedFull: Set<String> = []
        for statement in document.statements {
            for citation in Set(statement.exemptions.flatMap(key)) {
                var tally = tallies[citation] ?? Tally()
                tally.statements += 1
                if counted.insert(citation).inserted { tally.count(document) }
                if statement.extent == .full, countedFull.insert(citation).inserted {
                    tally.fullDocuments += 1
                }
                tallies[citation] = tally
            }
        }
    }

    /// `FOIA s.31` of `FOIA s.31(3)`.
    static func section(of citation: String) -> String {
        String(citation.prefix { $0 != "(" })
    }

    // MARK: Rows

    func byCitation(_ total: NCNDCounts) -> [ExemptionFigures] { Self.rows(citations, total) }

    func bySection(_ total: NCNDCounts) -> [ExemptionFigures] { Self.rows(sections, total) }

    private static func rows(_ tallies: [String: Tally], _ total: NCNDCounts) -> [ExemptionFigures] {
        tallies.sorted { ($1.value.documents, $0.key) < ($0.value.documents, $1.key) }.map {
            citation, tally in
            ExemptionFigures(
                citation: citation, title: title(of: citation),
                documents: Share(tally.documents, of: total.ncndDocuments),
                statements: Share(tally.statements, of: total.statements),
                fullDocuments: tally.fullDocuments, authorities: tally.authorities.count,
                firstDate: tally.first, lastDate: tally.last)
        }
    }

    private static func title(of citation: String) -> String? {
        Provision.split(citation).flatMap {
            Catalogue.standard.exemption($0.provision, in: $0.instrument)?.title
        }
    }

    func coOccurrence(_ total: NCNDCounts) -> CoOccurrence {
        let pairs = pairs.sorted {
            ($1.value, $0.key.first, $0.key.second) < ($0.value, $1.key.first, $1.key.second)
        }.map { pair, count in
            CoOccurrence.Pair(
                first: pair.first, second: pair.second, documents: Share(count, of: total.ncndDocuments),
                withFirst: citations[pair.first]?.documents ?? 0,
                withSecond: citations[pair.second]?.documents ?? 0)
        }
        let combinations = combinations.sorted {
            ($1.value.documents, $0.key.joined(separator: ", "))
                < ($0.value.documents, $1.key.joined(separator: ", "))
        }.map { citations, count in
            CoOccurrence.Combination(
                citations: citations, documents: Share(count.documents, of: total.ncndDocuments),
                authorities: count.authorities.count)
        }
        return CoOccurrence(pairs: pairs, combinations: combinations)
    }
}

extension ExemptionCounter.Tally {
    fileprivate mutating func count(_ document: PatternDocument) {
        documents += 1
        authorities.insert(document.authority)
        guard let date = document.date else { return }
        first = min(first ?? date, date)
        last = max(last ?? date, date)
    }
}
