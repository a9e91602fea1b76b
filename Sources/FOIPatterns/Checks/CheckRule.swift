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

    /// What is observed, and what else may explain it.
    public var explanation: String {
        switch self {
        case .noLimb:
            "The letter has a statement, and no provision was read in it that takes away the duty to say whether "
                + "information is held. The provision may stand in another letter, in an attachment, or in words that "
                + "were not understood."
        case .unknownLimb:
            "A provision is relied on that the Act or the Regulations do not have. Often paragraphs are put behind a "
                + "subsection that has none, or a digit is wrong."
        case .limbNotInForce:
            "A provision is relied on that came into force after the date of the letter or had been repealed by then. "
                + "Letters copied from older ones show this; so does a date that was misread."
        case .securityBodiesAlone:
            "Sections 23(5) and 24(2) are often relied on together, so that nobody can tell whether a security body or "
                + "national security at large is concerned. Relying on one alone is lawful, and may tell which."
        case .nationalSecurityAlone:
            "Sections 24(2) and 23(5) are often relied on together, so that nobody can tell whether a security body or "
                + "national security at large is concerned. Relying on one alone is lawful, and may tell which."
        case .besideConfirmation:
            "A statement covers the whole of a question, and another sentence of a reply to the same question was "
                + "read as giving or withholding what is held. It may be about another part of the question."
        case .besideNotHeld:
            "A statement covers the whole of a question, and another sentence of a reply to the same question was "
                + "read as saying that nothing is held, which is to deny. It may be about another part of the question."
        case .publicInterestNotAddressed:
            "A provision is relied on for which the public interest in neither confirming nor denying must outweigh that "
                + "in saying it, and no weighing was read in the letter. It may be in words that were not understood, or "
                + "follow in a later letter. Exemptions that are absolute in some of their parts, such as section 40, are "
                + "left aside."
        }
    }

    /// The law it rests on.
    public var source: String {
        switch self {
        case .noLimb:
            "FOIA s.1(1)(a) (the duty), s.2(1) (where it does not arise), s.17(1)(b) (the notice must specify the "
                + "exemption); FOISA s.16(1), s.18; EIR reg.12(6), reg.14(3); EISR reg.10(8), reg.13."
        case .unknownLimb, .limbNotInForce:
            "The provisions themselves, with the amendments that the catalogue of law lists: among others those of the "
                + "Data Protection Act 2018, schedule 19, to FOIA s.40 and EIR reg.13, from 25 May 2018."
        case .securityBodiesAlone, .nationalSecurityAlone:
            "FOIA s.23(5) (absolute, s.2(3)(b)) and s.24(2) (qualified). The substantive limbs s.23(1) and s.24(1) exclude "
                + "each other, since s.24(1) is for information outside s.23(1); the limbs by which to neither confirm "
                + "nor deny do not."
        case .besideConfirmation, .besideNotHeld:
            "FOIA s.1(1)(a) and (6): to say whether information is held is to confirm or deny; a limb that is relied on "
                + "is relied on against saying so."
        case .publicInterestNotAddressed:
            "FOIA s.2(1)(b) and s.17(3)(a); EIR reg.12(1)(b) and (6); EISR reg.10(1)(b) and (8)."
        }
    }
}
