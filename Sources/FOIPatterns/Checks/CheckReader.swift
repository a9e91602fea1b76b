import FOIParser
import Statutes

/// Looks for what does not go together in a letter that neither confirms nor denies.
///
/// It looks at the finished object and the catalogue of law only, so that whoever has the object can follow each
/// observation.
struct CheckReader {
    private let response: Response
    private let statements: [PatternStatement]
    private let date: String?
    private let limbs: [LimbClaim]

    init(_ response: Response, statements: [PatternStatement]) {
        self.response = response
        self.statements = statements
        date = response.dates.responded?.value
        limbs = response.exemptions.filter { $0.limb == .ncnd }.compactMap(LimbClaim.init)
    }

    /// In the order of the rules, within a rule in text order; none for documents without a statement.
    func observations() -> [Observation] {
        guard response.kind.answers, !statements.isEmpty else { return [] }
        return limbNamed() + limbsInForce() + nationalSecurity() + besideOthers() + publicInterest()
    }

    // MARK: The limb

    private func limbNamed() -> [Observation] {
        let named = response.exemptions.contains { $0.limb == .ncnd || Self.freesFromDuty($0.citation) }
        guard !named else { return [] }
        return [
            Observation(
                rule: .noLimb,
                message:
                    "The letter neither confirms nor denies, and no provision was read in it by which the duty to "
                    + "say whether information is held does not arise.",
                evidence: statements.map { Observation.Evidence(text: $0.text, span: $0.span) })
        ]
    }

    /// Cost, and vexatious or repeated requests, take away the whole duty, that to confirm or deny included.
    private static func freesFromDuty(_ citation: String) -> Bool {
        ["FOIA s.12", "FOIA s.14", "FOISA s.12", "FOISA s.14"].contains { citation.hasPrefix($0) }
    }

    private func limbsInForce() -> [Observation] {
        limbs.compactMap { claim in
            switch Catalogue.standard.contains(claim.provision, in: claim.instrument) {
            case false?:
                return observation(
                    .unknownLimb, claim,
                    "\(claim.citation) is relied on, and \(claim.instrumentTitle) has no such provision.")
            case nil: return nil
            case true?:
                guard let date,
                    let lifespan = Catalogue.standard.lifespan(of: claim.provision, in: claim.instrument),
                    !lifespan.contains(date)
                else { return nil }
                return observation(
                    .limbNotInForce, claim,
                    "\(claim.citation) is relied on in a letter of \(date); it "
                        + Self.words(lifespan, on: date) + ".")
            }
        }
    }

    private static func words(_ lifespan: Lifespan, on date: String) -> String {
        if let from = lifespan.from, date < from { return "came into force on \(from)" }
        return "ceased to be in force on \(lifespan.until ?? "a later day")"
    }

    // MARK: National security

    private func nationalSecurity() -> [Observation] {
        let bodies = limbs.first { $0.isWithin("s.23(5)", of: "FOIA") }
        let security = limbs.first { $0.isWithin("s.24(2)", of: "FOIA") }
        if let bodies, security == nil {
            return [
                observation(
                    .securityBodiesAlone, bodies,
                    "Section 23(5) of FOIA is relied on and section 24(2) is not.")
            ]
        }
        if let security, bodies == nil {
            return [
                observation(
                    .nationalSecurityAlone, security,
                    "Section 24(2) of FOIA is relied on and section 23(5) is not.")
            ]
        }
        return []
    }

    // MARK: Other answers

    /// A statement that covers a whole question, and an answer to the same question that says what is held. One that
    /// covers other or further information stands beside an answer by its nature.
    private func besideOthers() -> [Observation] {
        statements.filter { $0.extent == .full }.flatMap { statement in
            [
                beside(statement, .besideNotHeld, "nothing is held") { $0 == .notHeld },
                beside(statement, .besideConfirmation, "information is held") {
                    $0 == .disclosed || $0 == .withheld || $0 == .partlyDisclosed
                },
            ].compactMap { $0 }
        }
    }

    private func beside(
        _ statement: PatternStatement, _ rule: CheckRule, _ words: String,
        where says: (AnswerOutcome) -> Bool
    ) -> Observation? {
        let questions = Set(statement.questions)
        let answers = response.answers.filter { answer in
            questions.isEmpty ? answer.questions.isEmpty : !questions.isDisjoint(with: answer.questions)
        }
        var places: [Span] = []
        for answer in answers {
            let disposing = answer.dispositions.filter { says($0.outcome) }.map(\.span)
            places += disposing.isEmpty && says(answer.outcome) ? [answer.span].compactMap { $0 } : disposing
        }
        places.removeAll { $0.overlaps(statement.span) }
        guard !places.isEmpty else { return nil }
        let whose = questions.isEmpty ? "The reply" : statement.questions.joined(separator: ", ")
        let evidence = [Observation.Evidence(text: statement.text, span: statement.span)]
        let text = TextScalars(response.text)
        return Observation(
            rule: rule,
            message:
                "\(whose): holding is neither confirmed nor denied, and another sentence was read as saying that "
                + "\(words).",
            evidence: evidence + places.map { Observation.Evidence(text: text.string($0), span: $0) })
    }

    // MARK: Public interest

    /// One observation for the letter: what is weighed is said once for several provisions. Exemptions that are absolute
    /// in some of their parts are left aside: whether their limb is, often hangs on more than its number.
    private func publicInterest() -> [Observation] {
        let open = limbs.filter { claim in
            claim.isQualified && !claim.publicInterestConsidered
                && Catalogue.standard.isNCNDLimb(claim.provision, in: claim.instrument)
        }
        guard let first = open.first else { return [] }
        let names = open.map(\.citation).joined(separator: ", ")
        return [
            Observation(
                rule: .publicInterestNotAddressed,
                message:
                    "\(names): the public interest has to be weighed for \(open.count == 1 ? "it" : "them"), and "
                    + "no weighing was read in the letter.",
                evidence: open.flatMap { $0.evidence(in: response) }.isEmpty
                    ? first.evidence(in: response) : open.flatMap { $0.evidence(in: response) })
        ]
    }

    private func observation(_ rule: CheckRule, _ claim: LimbClaim, _ message: String) -> Observation {
        Observation(rule: rule, message: message, evidence: claim.evidence(in: response))
    }
}

/// A provision relied on to neither confirm nor deny.
private struct LimbClaim {
    let citation: String
    let instrument: String
    let provision: Provision
    let publicInterestConsidered: Bool
    private let spans: [Span]

    /// Nil for a provision whose Act is not known.
    init?(_ exemption: Exemption) {
        guard let (instrument, provision) = Provision.split(exemption.citation) else { return nil }
        citation = exemption.citation
        self.instrument = instrument
        self.provision = provision
        publicInterestConsidered = exemption.publicInterestConsidered
        spans = exemption.spans
    }

    var instrumentTitle: String { Catalogue.standard.instrument(instrument)?.title ?? instrument }

    func isWithin(_ other: String, of instrument: String) -> Bool {
        self.instrument == instrument && Provision(canonical: other).map(provision.isWithin) ?? false
    }

    /// Whether the whole exemption is qualified.
    var isQualified: Bool {
        Catalogue.standard.exemption(provision, in: instrument)?.exemptionClass == .qualified
    }

    /// The places where it is relied on, with the lines that they stand in.
    func evidence(in response: Response) -> [Observation.Evidence] {
        let printed = response.citations.filter { $0.citation == citation }
        return spans.map { span in
            Observation.Evidence(text: printed.first { $0.span == span }?.text ?? citation, span: span)
        }
    }
}

extension Provision {
    /// `FOIA` and `s.31(3)` of `FOIA s.31(3)`; nil where no instrument is named or the rest is no provision.
    static func split(_ citation: String) -> (instrument: String, provision: Provision)? {
        guard let space = citation.firstIndex(of: " "),
            let provision = Provision(canonical: String(citation[citation.index(after: space)...]))
        else { return nil }
        return (String(citation[..<space]), provision)
    }
}
