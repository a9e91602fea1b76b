import FOIParser
import Statutes

/// Counts documents one after the other.
struct FigureCounter: Sendable {
    private var documentsRead = 0
    private var withoutText = 0
    private var duplicates = 0
    /// The first half of each digest met: no two documents are alike in it by chance.
    private var digests: Set<UInt64> = []
    private var total = NCNDCounts()
    private var byAuthority: [String?: NCNDCounts] = [:]
    private var byYear: [String?: NCNDCounts] = [:]
    private var byRegime: [String?: NCNDCounts] = [:]
    private var byAuthorityAndYear: [AuthorityYear: NCNDCounts] = [:]
    private var outcomes: [String?: Int] = [:]
    private var exemptions = ExemptionCounter()

    private struct AuthorityYear: Hashable {
        let authority: String?
        let year: String?
    }

    mutating func add(_ document: PatternDocument) {
        documentsRead += 1
        guard document.answersRequest else { return }
        if !document.hasText { withoutText += 1 }
        if let digest = UInt64(document.source.sha256.prefix(16), radix: 16), !digests.insert(digest).inserted
        {
            duplicates += 1
        }
        let counts = NCNDCounts(document)
        total += counts
        byAuthority[document.authority, default: NCNDCounts()] += counts
        byYear[document.year, default: NCNDCounts()] += counts
        byAuthorityAndYear[
            AuthorityYear(authority: document.authority, year: document.year), default: NCNDCounts()] +=
            counts
        let regimes = document.regimes.isEmpty ? [nil] : document.regimes.map { Optional($0.rawValue) }
        for regime in regimes { byRegime[regime, default: NCNDCounts()] += counts }
        outcomes[document.outcome?.rawValue, default: 0] += 1
        exemptions.add(document)
    }

    var figures: Figures {
        Figures(
            documentsRead: documentsRead, withoutText: withoutText, duplicates: duplicates, total: total,
            byAuthority: Self.rows(byAuthority), byYear: Self.rows(byYear).sorted(by: Self.isEarlier),
            byRegime: Self.rows(byRegime), byAuthorityAndYear: authorityYears, spread: spread,
            byExemption: exemptions.byCitation(total), bySection: exemptions.bySection(total),
            outcomes: outcomeRows, coOccurrence: exemptions.coOccurrence(total))
    }

    // MARK: Rows

    private static func rows(_ counts: [String?: NCNDCounts]) -> [FigureRow] {
        counts.map { FigureRow(key: $0.key, counts: $0.value) }.sorted { left, right in
            (right.counts.ncndDocuments, right.counts.documents, left.key ?? last)
                < (left.counts.ncndDocuments, left.counts.documents, right.key ?? last)
        }
    }

    /// Behind every name.
    private static let last = "\u{10FFFF}"

    private static func isEarlier(_ left: FigureRow, _ right: FigureRow) -> Bool {
        left.key ?? last < right.key ?? last
    }

    private var authorityYears: [AuthorityYearRow] {
        byAuthorityAndYear.map {
            AuthorityYearRow(authority: $0.key.authority, year: $0.key.year, counts: $0.value)
        }.sorted { left, right in
            (left.authority ?? Self.last, left.year ?? Self.last)
                < (right.authority ?? Self.last, right.year ?? Self.last)
        }
    }

    private var spread: [SpreadRow] {
        var years: [String?: (with: Int, all: Int)] = [:]
        for (key, counts) in byAuthorityAndYear where key.authority != nil {
            let (with, all) = years[key.year] ?? (0, 0)
            years[key.year] = (with + (counts.ncndDocuments > 0 ? 1 : 0), all + 1)
        }
        return years.map { SpreadRow(year: $0.key, authorities: Share($0.value.with, of: $0.value.all)) }
            .sorted { $0.year ?? Self.last < $1.year ?? Self.last }
    }

    private var outcomeRows: [OutcomeRow] {
        outcomes.sorted { ($1.value, $0.key ?? Self.last) < ($0.value, $1.key ?? Self.last) }.map {
            OutcomeRow(
                outcome: $0.key.flatMap(DocumentOutcome.init), documents: Share($0.value, of: total.documents)
            )
        }
    }
}

extension NCNDCounts {
    /// The counts of one document that answers.
    init(_ document: PatternDocument) {
        self.init()
        documents = 1
        statements = document.statements.count
        fullStatements = document.statements.count { $0.extent == .full }
        ncndDocuments = statements > 0 ? 1 : 0
        fullDocuments = fullStatements > 0 ? 1 : 0
        questions = document.questions.count
        ncndQuestions = document.questions.count { $0.ncnd != nil }
        fullQuestions = document.questions.count { $0.ncnd == .full }
    }

    static func += (left: inout NCNDCounts, right: NCNDCounts) {
        left.documents += right.documents
        left.ncndDocuments += right.ncndDocuments
        left.fullDocuments += right.fullDocuments
        left.questions += right.questions
        left.ncndQuestions += right.ncndQuestions
        left.fullQuestions += right.fullQuestions
        left.statements += right.statements
        left.fullStatements += right.fullStatements
    }
}
