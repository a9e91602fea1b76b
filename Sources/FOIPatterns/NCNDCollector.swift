import FOIParser

/// Gathers documents one after the other, and keeps of each only what the result needs: nothing of documents without
/// a statement but their counts and the words of their questions.
public struct NCNDCollector: Sendable {
    private var figures = FigureCounter()
    private var subjects = SubjectCounter()
    private var phrases: PhraseCounter
    private var keys: [DocumentKey] = []
    private var concordance: [ConcordanceLine] = []
    private var observations: [ObservationLine] = []
    private var statements = PassageStore(sort: .statement)
    private var arguments = PassageStore(sort: .argument)
    private var masks: [AuthorityNames: AuthorityMask] = [:]
    private let findsFamilies: Bool

    private struct AuthorityNames: Hashable {
        let name: String?
        let printed: String?
    }

    /// - Parameters:
    ///   - phrases: The ids of the user's phrases, in the order in which they are to be listed.
    ///   - findsFamilies: Whether families are wanted; what they need is not kept otherwise.
    public init(phrases: [String] = [], findsFamilies: Bool = true) {
        self.phrases = PhraseCounter(phrases)
        self.findsFamilies = findsFamilies
    }

    /// Counts a document; they must come in input order.
    public mutating func add(_ document: PatternDocument) {
        figures.add(document)
        subjects.add(document)
        phrases.add(document)
        guard !document.statements.isEmpty || !document.observations.isEmpty else { return }
        let key = DocumentKey(document)
        keys.append(key)
        observations += document.observations.map { ObservationLine(document: key, observation: $0) }
        let mask = findsFamilies ? mask(document) : nil
        for statement in document.statements {
            let index = concordance.count
            concordance.append(ConcordanceLine(index: index, document: key, statement: statement))
            if let mask {
                statements.add(
                    statement.text, span: statement.span, document: keys.count - 1, statement: index,
                    mask: mask)
            }
        }
        guard let mask else { return }
        for argument in document.arguments {
            arguments.add(argument.text, span: argument.span, document: keys.count - 1, mask: mask)
        }
    }

    private mutating func mask(_ document: PatternDocument) -> AuthorityMask {
        let names = AuthorityNames(name: document.authority, printed: document.authorityText)
        if let known = masks[names] { return known }
        let mask = AuthorityMask(name: names.name, printed: names.printed)
        masks[names] = mask
        return mask
    }

    /// Finds the families and puts everything together.
    public consuming func patterns() -> NCNDPatterns {
        let families =
            FamilyFinder(statements, documents: keys).families()
            + FamilyFinder(arguments, documents: keys).families()
        let figures = figures.figures
        return NCNDPatterns(
            figures: figures, subjects: subjects.subjects, concordance: concordance, families: families,
            observations: observations, phrases: phrases.figures(of: figures.total.documents))
    }
}

extension DocumentKey {
    init(_ document: PatternDocument) {
        self.init(
            number: document.number, name: document.source.name, url: document.source.url,
            title: document.source.title, reference: document.reference, authority: document.authority,
            date: document.date, kind: document.kind, outcome: document.outcome)
    }
}

/// Counts where the user's phrases stand.
private struct PhraseCounter: Sendable {
    private struct Tally {
        var documents = 0
        var occurrences = 0
        var authorities: Set<String?> = []
    }

    private let ids: [String]
    private var tallies: [String: Tally] = [:]

    init(_ ids: [String]) { self.ids = ids }

    mutating func add(_ document: PatternDocument) {
        var met: Set<String> = []
        for occurrence in document.phrases {
            tallies[occurrence.id, default: Tally()].occurrences += 1
            guard met.insert(occurrence.id).inserted else { continue }
            tallies[occurrence.id, default: Tally()].documents += 1
            tallies[occurrence.id, default: Tally()].authorities.insert(document.authority)
        }
    }

    func figures(of documents: Int) -> [PhraseFigures] {
        ids.map { id in
            let tally = tallies[id] ?? Tally()
            return PhraseFigures(
                id: id, documents: Share(tally.documents, of: documents), occurrences: tally.occurrences,
                authorities: tally.authorities.count)
        }
    }
}
