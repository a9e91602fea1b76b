import FOIParser

/// Something in a document that a person who knows the law would look at: an observation, no accusation.
public struct Observation: Sendable, Equatable {
    public let rule: CheckRule
    /// What was observed, as a sentence.
    public let message: String
    /// Where it was observed; at least one place.
    public let evidence: [Evidence]

    /// A place in the document's text.
    public struct Evidence: Sendable, Equatable {
        public let text: String
        /// In code points of the document's text.
        public let span: Span
    }
}

/// An observation with the document that it was made in.
public struct ObservationLine: Sendable, Equatable {
    public let document: DocumentKey
    public let observation: Observation
}

/// What is looked for in every document that neither confirms nor denies.
public enum CheckRule: String, Sendable, CaseIterable {
    case noLimb = "ncnd-without-limb"
    case unknownLimb = "ncnd-limb-unknown"
    case limbNotInForce = "ncnd-limb-not-in-force"
    case securityBodiesAlone = "s23-5-without-s24-2"
    case nationalSecurityAlone = "s24-2-without-s23-5"
    case besideConfirmation = "ncnd-beside-confirmation"
    case besideNotHeld = "ncnd-beside-not-held"
    case publicInterestNotAddressed = "public-interest-not-addressed"

    /// What it looks for, in a few words.
    public var title: String {
        switch self {
        case .noLimb: "No provision named that allows neither confirming nor denying"
        case .unknownLimb: "A provision that does not exist"
        case .limbNotInForce: "A provision that was not in force on the date of the letter"
        case .securityBodiesAlone: "Section 23(5) without section 24(2)"
        case .nationalSecurityAlone: "Section 24(2) without section 23(5)"
        case .besideConfirmation: "Neither confirmed nor denied, and confirmed"
        case .besideNotHeld: "Neither confirmed nor denied, and not held"
        case .publicInterestNotAddressed: "Public interest not addressed"
        }
    }
}
