/// What a document is.
public enum DocumentKind: String, Sendable, CaseIterable {
    case response
    case internalReview = "internal_review"
    case acknowledgement
    case clarificationRequest = "clarification_request"
    case extensionNotice = "extension_notice"
    case feesNotice = "fees_notice"
    case transferNotice = "transfer_notice"
    case request
    case other

    /// Whether documents of this kind answer questions.
    public var answers: Bool { self == .response || self == .internalReview }
}

/// What a stretch of text is.
public enum SegmentKind: String, Sendable, CaseIterable {
    case pageBoilerplate = "page_boilerplate"
    case letterhead, salutation, request, decision, answer, reasons, statute, advice, rights, signature
    case quotedMail = "quoted_mail"
}

/// What became of one question.
public enum AnswerOutcome: String, Sendable, CaseIterable {
    case disclosed
    case partlyDisclosed = "partly_disclosed"
    case withheld
    case neitherConfirmedNorDenied = "neither_confirmed_nor_denied"
    case notHeld = "not_held"
    case costLimit = "cost_limit"
    case vexatiousOrRepeated = "vexatious_or_repeated"
    case accessibleElsewhere = "accessible_elsewhere"
    case futurePublication = "future_publication"
    case referred
    case clarificationNeeded = "clarification_needed"
    case unanswered
    case other
}

/// What became of the whole request.
public enum DocumentOutcome: Sendable, Equatable, RawRepresentable {
    case outcome(AnswerOutcome)
    case refusedOnSeveralGrounds

    public init?(rawValue: String) {
        if rawValue == Self.refusedOnSeveralGrounds.rawValue {
            self = .refusedOnSeveralGrounds
        } else if let outcome = AnswerOutcome(rawValue: rawValue) {
            self = .outcome(outcome)
        } else {
            return nil
        }
    }

    public var rawValue: String {
        switch self {
        case .outcome(let outcome): outcome.rawValue
        case .refusedOnSeveralGrounds: "refused_on_several_grounds"
        }
    }
}

/// The access regimes of the United Kingdom.
public enum Regime: String, Sendable, CaseIterable {
    case foia, eir, foisa, eisr
}

/// Why a text cites a provision.
public enum CitationRole: String, Sendable, CaseIterable {
    case reliedOn = "relied_on"
    case procedural, quoted
    case byApplicant = "by_applicant"
    case mentioned
}

/// Which part of an exemption is relied on.
public enum Limb: String, Sendable { case substantive, ncnd }

/// How much of a request or question a statement covers.
public enum Extent: String, Sendable { case full, partial }

extension SegmentKind: Numbered {}
extension AnswerOutcome: Numbered {}
