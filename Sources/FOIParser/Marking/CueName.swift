/// The cues that rules ask for by name. A test holds them to the catalogue, so that a cue renamed in
/// the data cannot silently switch a rule off.
enum CueName: String, Sendable, CaseIterable, Numbered {
    case announce
    case answerHeading = "answer-heading"
    case answerTo = "answer-to"
    case answersThis = "answers-this"
    case applicantVoice = "applicant-voice"
    case askInstruction = "ask-instruction"
    case askWords = "ask-words"
    case askedInSentence = "asked-in-sentence"
    case breakdown
    case closing
    case confirmHeld = "confirm-held"
    case followUpAsk = "follow-up-ask"
    case followingAnnounced = "following-announced"
    case greeting
    case headTitle = "head-title"
    case kindAcknowledgement = "kind-acknowledgement"
    case mailDisclaimer = "mail-disclaimer"
    case previousRequestAccount = "previous-request-account"
    case publicInterestNotNeeded = "public-interest-not-needed"
    case questionWord = "question-word"
    case quotedToggle = "quoted-toggle"
    case refusalNotice = "refusal-notice"
    case renumbered
    case requestClosing = "request-closing"
    case requestHeading = "request-heading"
    case requestIntro = "request-intro"
    case roundNewest = "round-newest"
    case seeOtherAnswer = "see-other-answer"
    case thanks
}

extension Cue {
    func isNamed(_ name: CueName) -> Bool { self.name == name }
}
