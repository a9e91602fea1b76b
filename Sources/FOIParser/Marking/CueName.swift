/// The cues that rules ask for by name. A test holds them to the catalogue, so that a cue renamed in
/// the data cannot silently switch a rule off.
enum CueName: String, Sendable, CaseIterable, Numbered {
    case alreadyPublic = "already-public"
    case announce
    case answerHeading = "answer-heading"
    case answerTo = "answer-to"
    case answersThis = "answers-this"
    case applicantSaid = "applicant-said"
    case applicantSpeaks = "applicant-speaks"
    case applicantVoice = "applicant-voice"
    case applicantWrites = "applicant-writes"
    case askInstruction = "ask-instruction"
    case askWords = "ask-words"
    case askedInSentence = "asked-in-sentence"
    case askedInThanks = "asked-in-thanks"
    case askedUnder = "asked-under"
    case authorityRecounts = "authority-recounts"
    case authorityWrites = "authority-writes"
    case breakdown
    case classOfGround = "class-of-ground"
    case closing
    case confirmHeld = "confirm-held"
    case decidesNow = "decides-now"
    case decidedAgainst = "decided-against"
    case declines
    case fallsUnder = "falls-under"
    case followUpAsk = "follow-up-ask"
    case followingAnnounced = "following-announced"
    case greeting
    case groundsListed = "grounds-listed"
    case handledUnder = "handled-under"
    case headTitle = "head-title"
    case hypotheticalGround = "hypothetical-ground"
    case ifHeld = "if-held"
    case kindAcknowledgement = "kind-acknowledgement"
    case lawLists = "law-lists"
    case lawRefers = "law-refers"
    case leftOut = "left-out"
    case mailDisclaimer = "mail-disclaimer"
    case ncndNotUsed = "ncnd-not-used"
    case noGround = "no-ground"
    case otherGround = "other-ground"
    case passedOver = "passed-over"
    case possibleGround = "possible-ground"
    case previousRequestAccount = "previous-request-account"
    case publicInterestNotNeeded = "public-interest-not-needed"
    case questionWord = "question-word"
    case quotedToggle = "quoted-toggle"
    case refusalNotice = "refusal-notice"
    case renumbered
    case requestClosing = "request-closing"
    case requestHeading = "request-heading"
    case requestIntro = "request-intro"
    case retoldAnswer = "retold-answer"
    case reviewRejects = "review-rejects"
    case reviewUpholds = "review-upholds"
    case roundNewest = "round-newest"
    case seeOtherAnswer = "see-other-answer"
    case thanks
    case withholdingNow = "withholding-now"
}

extension Cue {
    func isNamed(_ name: CueName) -> Bool { self.name == name }
}
