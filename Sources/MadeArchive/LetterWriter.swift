/// Writes one letter, and notes what it says.
struct LetterWriter {
    private let authority: MadeAuthority
    private let wordings: AuthorityWordings.Own
    private(set) var lot: Lot
    private var truth: MadeTruth
    private var paragraphs: [String] = []
    private let year: Int
    private let month: Int
    private let day: Int

    init(name: String, authority: MadeAuthority, wordings: AuthorityWordings.Own, lot: Lot) {
        self.authority = authority
        self.wordings = wordings
        var lot = lot
        year = lot.number(2019...2024)
        month = lot.number(1...12)
        day = lot.number(10...28)
        self.lot = lot
        truth = MadeTruth(
            name: name, kind: "response", authority: authority.name,
            date: "\(year)-\(month < 10 ? "0" : "")\(month)-\(day)", regime: authority.regime)
    }

    mutating func letter() -> MadeLetter {
        head()
        switch lot.number(1...100) {
        case 1...8: acknowledge()
        case 9...16: refuseWhole()
        case 17...24: refuseOne()
        case 25...30: refuseFurther()
        default: answerAll()
        }
        end()
        return MadeLetter(name: truth.name, text: paragraphs.joined(separator: "\n\n") + "\n", truth: truth)
    }

    // MARK: Around

    private mutating func head() {
        let reference = "FOI/\(year)/\(lot.number(1000...9999))"
        paragraphs = [
            "\(authority.name)\n\(lot.number(1...90)) \(lot.one(of: Topics.streets))",
            "Date: \(day) \(Topics.months[month - 1]) \(year)\nOur reference: \(reference)",
            "Dear \(lot.one(of: Topics.applicants)),",
            "Freedom of Information Act 2000 - request for information",
        ]
    }

    private mutating func end() {
        if truth.kind == "response" {
            paragraphs.append(
                """
                If you are dissatisfied with this response, you may ask for an internal review within 40 working days. If \
                you remain dissatisfied, you may complain to the Information Commissioner at Wycliffe House, Water Lane, \
                Wilmslow, Cheshire SK9 5AF.
                """)
        }
        paragraphs.append(
            "Yours sincerely,\n\n\(lot.one(of: Topics.officers))\nInformation Governance Officer")
    }

    private mutating func acknowledge() {
        truth.kind = "acknowledgement"
        paragraphs.append(
            "Thank you for your request for information, which we received on \(day) \(Topics.months[month - 1]) \(year)."
        )
        paragraphs.append(
            """
            Your request is being considered and you will receive a reply within the statutory timescale of 20 working days, \
            as set out in the Freedom of Information Act 2000.
            """)
    }

    // MARK: Questions

    private mutating func ask(_ topics: [String]) {
        paragraphs.append("Thank you for your request, in which you asked for the following information:")
        for (number, topic) in topics.enumerated() {
            let text = question(topic)
            truth.questions.append(MadeTruth.Question(text: text, ncnd: nil))
            paragraphs.append(topics.count == 1 ? text : "\(number + 1). \(text)")
        }
        paragraphs.append(
            topics.count == 1 ? "Our response:" : "Our response to your questions is as follows:")
    }

    private mutating func question(_ topic: String) -> String {
        let forms = [
            "How much was spent on \(topic) in \(year - 1)?",
            "How many reports on \(topic) were written since \(year - 2)?",
            "Please provide the total number of cases of \(topic) in \(year - 1).",
            "What was the annual budget for \(topic) in the year \(year - 1)?",
        ]
        return lot.one(of: forms)
    }

    private mutating func ordinary(_ count: Int) -> [String] {
        Array(Topics.ordinary.shuffled(using: &lot).prefix(count))
    }

    private mutating func given() -> String {
        let value = lot.number(11...980)
        return lot.one(of: [
            "The total was \(value).", "The figure for that period is \(value).",
            "Our records show \(value).",
        ])
    }

    private mutating func answer(_ number: Int) {
        reply(number, lot.percent(15) ? "The information is not held by \(authority.short)." : given())
    }

    /// Where one thing was asked, its reply has no number.
    private mutating func reply(_ number: Int, _ text: String) {
        paragraphs.append(truth.questions.count == 1 ? text : "\(number). \(text)")
    }

    // MARK: Letters

    private mutating func answerAll() {
        let topics = ordinary(lot.number(1...4))
        ask(topics)
        for number in topics.indices { answer(number + 1) }
    }

    /// Every question is about what cannot be said, and each has its statement.
    private mutating func refuseWhole() {
        let topics = Array(Topics.sensitive.shuffled(using: &lot).prefix(lot.number(2...3)))
        ask(topics)
        let provisions = lot.one(of: authority.provisions)
        for (index, topic) in topics.enumerated() {
            truth.questions[index].ncnd = "full"
            state(index + 1, topic, provisions)
        }
        argue(lot.number(2...4))
    }

    /// One question among others.
    private mutating func refuseOne() {
        let topic = lot.one(of: Topics.sensitive)
        let topics = ordinary(lot.number(1...3)) + [topic]
        ask(topics)
        for number in topics.indices.dropLast() { answer(number + 1) }
        truth.questions[topics.count - 1].ncnd = "full"
        let provisions = lot.one(of: authority.provisions)
        state(topics.count, topic, provisions)
        argue(lot.number(1...3))
    }

    /// Something is given, and the rest neither confirmed nor denied.
    private mutating func refuseFurther() {
        let topic = lot.one(of: Topics.sensitive)
        ask([topic])
        truth.questions[0].ncnd = "partial"
        let (root, wording) = lot.one(of: wordings.further.sorted { $0.key < $1.key })
        let provisions = lot.one(of: authority.provisions)
        let statement = filled(wording, topic, provisions)
        note(statement, root, "partial", provisions)
        reply(1, "\(given()) \(statement)")
        argue(lot.number(1...2))
    }

    private mutating func state(_ number: Int, _ topic: String, _ provisions: [String]) {
        let (root, wording) = lot.one(of: wordings.statements.sorted { $0.key < $1.key })
        let statement = filled(wording, topic, provisions)
        note(statement, root, "full", provisions)
        reply(number, statement)
    }

    /// The stop at its end is no part of a statement.
    private mutating func note(_ text: String, _ root: String, _ extent: String, _ provisions: [String]) {
        truth.statements.append(
            MadeTruth.Statement(
                text: String(text.dropLast()), root: root, extent: extent, exemptions: provisions))
    }

    private mutating func argue(_ count: Int) {
        let chosen = wordings.arguments.sorted { $0.key < $1.key }.shuffled(using: &lot).prefix(count)
        for (root, wording) in chosen {
            truth.arguments.append(MadeTruth.Passage(text: wording, root: root))
            paragraphs.append(wording)
        }
    }

    private mutating func filled(_ wording: String, _ topic: String, _ provisions: [String]) -> String {
        let name = lot.percent(50) ? authority.name : authority.short
        let text = wording.replacing("{A}", with: name).replacing("{I}", with: topic)
            .replacing("{P}", with: Self.words(provisions))
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// `sections 23(5) and 24(2) of the Freedom of Information Act 2000`.
    private static func words(_ provisions: [String]) -> String {
        let numbers = provisions.map { String($0.dropFirst("FOIA s.".count)) }
        let list =
            numbers.count == 1
            ? "section \(numbers[0])"
            : "sections \(numbers.dropLast().joined(separator: ", ")) and \(numbers[numbers.count - 1])"
        return "\(list) of the Freedom of Information Act 2000"
    }
}
