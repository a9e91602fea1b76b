import Testing

@testable import FOIParser

@Suite("Dates of a letter")
struct FactsDateTests {
    @Test(
        "are read in every printed form",
        arguments: [
            ("21 April 2021", "2021-04-21"), ("21st April 2021", "2021-04-21"),
            ("21st of April 2021", "2021-04-21"),
            ("07th April 2021", "2021-04-07"), ("23rd March, 2021", "2021-03-23"),
            ("17^th March 2014", "2014-03-17"),
            ("21/04/2021", "2021-04-21"), ("21/4/21", "2021-04-21"), ("21.04.21", "2021-04-21"),
            ("21-04-2021", "2021-04-21"), ("2021-04-21", "2021-04-21"), ("April 21, 2021", "2021-04-21"),
            ("Wednesday 21 April 2021", "2021-04-21"), ("Wednesday, April 21, 2021", "2021-04-21"),
            ("12-Apr-21", "2021-04-12"), ("12 Sept 2021", "2021-09-12"),
            ("21ain o Ebrill 2021", "2021-04-21"),
            ("1af o Fawrth 2022", "2022-03-01"), ("3 Gorffennaf 2023", "2023-07-03"),
            ("29 February 2024", "2024-02-29"),
        ])
    func forms(printed: String, expected: String) {
        #expect(FactsFixture("H|Date: \(printed)\nS|Dear Ms Orme").facts.responded?.value == expected)
    }

    @Test(
        "are no days that do not exist, and no other numbers",
        arguments: [
            "31 April 2021", "29/02/2023", "12/13/2021", "1.2.3", "10/2021", "3.10.11.4", "April 2021",
            "SE5 8AZ",
        ])
    func nearMisses(printed: String) {
        #expect(FactsFixture("H|Date: \(printed)\nS|Dear Ms Orme").facts.responded == nil)
    }

    @Test(
        "received: the sentence that tells it",
        arguments: [
            "Thank you for your request of 8 April 2021.",
            "Thank you for your request for information relating to bicycles which we received on 08/04/2021.",
            "I am responding to your request for information received 8 April 2021.",
            "Your request, which was received by the Harbour Trust of Ormes Bay (HTOB) on 8th April, 2021, is below.",
            "I write in response to your e-mail of the 8 April 2021.",
            "I refer to your letter dated Thursday 8 April 2021.",
            "Thank you for your request of 6 April 2021, which we received on 8 April 2021.",
            "You asked for a review on 1 June 2021 of our answer. Your original request of 8 April 2021 was this.",
            "Thank you for your request which you sent us in two emails on 8 April 2021.",
            "On 8 April 2021 you asked us for a list of bicycles.",
            "Thank you for writing to the Council on 8 April 2021.",
            "Thank you for contacting Ormes Bay Harbour Trust on 8 April 2021.",
            "Thank you for the two messages that you sent us on 8 April 2021.",
            "You contacted the Council on April 8th 2021 asking for a list of bicycles.",
            "Thank you for your request for a list of bicycles. It came to us on 8 April 2021.",
            "On 8 April 2021 the Authority received this request:",
            "Thank you for your emails of 8th and 16th April 2021.",
            "You wrote on 1 June 2021 to complain. Your request of 8 April 2021 had four parts.",
            "We are sorry for our reply of 1 May 2021. We upheld your complaint about your request made on 8 April 2021.",
        ])
    func received(sentence: String) {
        #expect(FactsFixture("S|Dear Ms Orme\nS|\(sentence)").facts.received?.value == "2021-04-08")
    }

    @Test(
        "received: no deadline, no date in the question, no letter of ours",
        arguments: [
            "S|We will answer your request by 8 April 2021.",
            "S|Your request was due on 8 April 2021.",
            "S|I refer to our letter of 8 April 2021.",
            "S|We wrote to you about your request on 8 April 2021.",
            "Q|Please send me all letters received from 8 April 2021.",
            "Q|The minutes of the meeting of 8 April 2021.",
            "A|The bridge was opened on 8 April 2021.",
            "D|I uphold your request for an internal review dated 8 April 2021.",
            "D|On 8 April 2021 the Council received the keys of the bridge.",
            "H|From: foi@ormes.example\nH|Sent: 8 April 2021 10:15",
            "D|You contacted us on 8 April 2021 to ask for an internal review.",
        ])
    func notReceived(line: String) {
        #expect(FactsFixture("S|Dear Ms Orme\n\(line)").facts.received == nil)
    }

    @Test(
        "stand after their labels",
        arguments: [
            ("Date received: 4th March 2024", "Date answered: 2nd April 2024"),
            ("Requested Thu 4 March 2024", "Responded Tue 2 April 2024"),
            ("Request received: 4 March 2024", "Response sent: 2 April 2024"),
            ("Date of request: 04/03/2024", "Date of reply: 02/04/2024"),
            ("Requested: 4 March 2024", "2 April 2024"),
            ("Date received: 4 March 2024", "Date replied: 2 April 2024"),
            ("Logged: 4 March 2024", "Closed: 02-04-2024"),
            ("Request: 4 March 2024", "Response: 2 April 2024"),
            ("Received 4 March 2024", "Responded to: 2 April 2024"),
            ("Dyddiad derbyn / Date received: 04/03/2024", "Dyddiad ymateb / Date of response: 02/04/2024"),
            ("Date received: 4 March 2024", "FOI 5512/22 - Response dated 2 April 2024"),
            ("Request received: 4 March 2024", "Summary of request; response issued 2 April 2024"),
        ])
    func labels(received: String, responded: String) {
        let facts = FactsFixture("H|\(received)\nH|\(responded)\nQ|Request").facts
        #expect(facts.received?.value == "2024-03-04")
        #expect(facts.responded?.value == "2024-04-02")
    }

    @Test("take the year that is left out from the date of the letter, the year before where that fits")
    func missingYear() {
        let spring = FactsFixture("H|13 April 2021\nS|Dear Ms Orme\nS|Your request was received 8 April.")
        #expect(spring.facts.received?.value == "2021-04-08")
        let winter = FactsFixture(
            "H|13 January 2021\nS|Dear Ms Orme\nS|Your request was received 18 December.")
        #expect(winter.facts.received?.value == "2020-12-18")
        #expect(FactsFixture("S|Your request was received 8 April.").facts.received == nil)
    }

    @Test("may be broken over a line, and the range covers them as printed")
    func brokenOverLine() throws {
        let fixture = FactsFixture(
            "S|Dear Ms Orme\nS|Thank you for your request received on 11 September\nS|2017 about bicycles.")
        let received = try #require(fixture.facts.received)
        #expect(received.value == "2017-09-11")
        #expect(fixture.text(received.range) == "11 September\n2017")
    }

    @Test(
        "responded: a bare date at the head, also in a column or beside the reference",
        arguments: [
            "31 March 2021", "Wednesday 31 March 2021", "31 March 2021                      WR5 1JR",
            "Our Ref: FOI/103899 / 31 March 2021", "31 March 2021 Our Ref: FOI/103899",
            "Our ref: FOI 1 Date: 31 March 2021", "                    31st March 2021",
        ])
    func bareDate(line: String) {
        #expect(FactsFixture("H|\(line)\nS|Dear Ms Orme").facts.responded?.value == "2021-03-31")
    }

    @Test(
        "responded: no date in a subject, a question, an answer or quoted mail",
        arguments: [
            "H|Minutes of the panel of 31 March 2021", "Q|31 March 2021", "A|31 March 2021",
            "M|Sent: 31 March 2021 10:15",
            "H|Date received: 31 March 2021", "S|We are sorry that this took until\nS|31 March 2021.",
        ])
    func noBareDate(lines: String) {
        #expect(FactsFixture("S|Dear Ms Orme\n\(lines)").facts.responded == nil)
    }

    @Test(
        "responded: not when a page was put up or changed",
        arguments: [
            "P|Date published: 8 December 2022", "P|Published: 12 August 2024",
            "P|Last updated:\nP|17 May 2024",
            "P|June 17, 2025 | Bicycles, Policies", "H|March 11, 2025 | Bicycles",
            "P|Release date: 17 May 2024", "P|Page modified 17 May 2024",
        ])
    func stamps(lines: String) {
        #expect(FactsFixture("\(lines)\nQ|Which bicycles?").facts.responded == nil)
    }

    @Test("responded: the letter's own date before that of its publication")
    func published() {
        let facts = FactsFixture("H|Published: 4 September 2023\nH|17 August 2023\nS|Dear Ms Orme").facts
        #expect(facts.responded?.value == "2023-08-17")
    }

    @Test(
        "stand on one line, the receipt and then the reply",
        arguments: [
            "Received 04/03/24; replied 02/04/24", "Received 4 March 2024, answered 2 April 2024",
            "Received 4 March, answered 2 April 2024", "Logged 4 Mar 2024 - Completed 2 Apr 2024",
        ])
    func oneLine(line: String) {
        let facts = FactsFixture("P|Ormes Bay Council\nH|\(line)\nQ|Request").facts
        #expect(facts.received?.value == "2024-03-04")
        #expect(facts.responded?.value == "2024-04-02")
    }

    @Test("are none where the page lists several requests with their dates")
    func register() {
        let facts = FactsFixture(
            """
            H|FOI 7/24
            H|Received 3 September 2024, answered 17 September 2024
            Q|Lights
            A|None.
            H|FOI 6/24
            H|Received 21 June 2024, answered 15 July 2024
            Q|Hedges
            A|None.
            """
        ).facts
        #expect(facts.received == nil)
        #expect(facts.responded == nil)
    }

    @Test(
        "responded: a date alone below the title of a page or below the signature",
        arguments: [
            "P|2023-0418 Bicycles\nP|31 March 2021\nQ|Which bicycles?\nA|None.",
            "A|None.\nC|Yours sincerely\nC|Casework Officer\nP|31 March 2021\nP|Is this page useful?",
            "A|None.\nC|Yours sincerely\nC|Casework Officer\nR|31 March 2021\nR|You may ask for a review.",
        ])
    func inMargin(lines: String) {
        #expect(FactsFixture(lines).facts.responded?.value == "2021-03-31")
    }

    @Test("responded: no line of prose that begins with the words of a label")
    func wrappedLabel() {
        let lines = "S|Dear Ms Orme\nV|Your request was\nV|responded to on 17 December 2020."
        #expect(FactsFixture(lines).facts.responded == nil)
    }

    @Test("of a thread: what the site delivered is the request, and the longest message the reply")
    func thread() {
        let facts = FactsFixture(
            """
            P|Ann Orme
            P|1 June 2023
            P|Delivered
            Q|Which bicycles do you own?
            Q|How many of them are red?
            P|Link to this
            P|Ormes Bay Council
            H|2 June 2023
            S|We have your message and will reply.
            P|Link to this
            P|Ormes Bay Council
            P|20 June 2023
            S|Dear Ms Orme
            A|1. We own twelve bicycles.
            A|2. None of them is red.
            P|Link to this
            """
        ).facts
        #expect(facts.received?.value == "2023-06-01")
        #expect(facts.responded?.value == "2023-06-20")
    }

    @Test(
        "received: the request's own day, not that of a clarification",
        arguments: [
            """
            S|Thank you for your email of 8 May 2025 clarifying your request.
            M|Thank you for your request of 2 May 2025. Which years do you mean?
            """,
            "S|I refer to your request acknowledged on 2 May 2025, the day on which it was received.",
            "S|We are late with your request of 2 May 2025 and the internal review of 5 June 2025.",
        ])
    func ownDay(lines: String) {
        #expect(FactsFixture("S|Dear Ms Orme\n\(lines)").facts.received?.value == "2025-05-02")
    }

    @Test("received: in a review that of the original request, and none where only the review's is given")
    func review() {
        let head = "H|Bicycles: FOI review\nH|Date received: 8 June 2023"
        #expect(FactsFixture(head).factsOfReview.received == nil)
        let request = "\(head)\nQ|Original request 348809, received 13 March 2023"
        #expect(FactsFixture(request).factsOfReview.received?.value == "2023-03-13")
        let sentence =
            "S|Thank you for your request for an internal review, which we received on 8 June 2023."
        #expect(FactsFixture(sentence).factsOfReview.received == nil)
    }

    @Test("received: of quoted mail, the applicant's own message that asks for the information")
    func quotedMail() {
        let letter = "H|From: FOI-Team\nH|Sent: 9 September 2024 16:41\nS|Dear Ms Orme\nA|None."
        let asked = "M|From: A. Orme\nM|Sent: 12 August 2024 08:02\nM|Subject: Bicycles\nM|How many?"
        let ours = "M|From: FOI-Team\nM|Sent: 9 August 2024 12:11\nM|Subject: Bicycles\nM|Do write."
        let facts = FactsFixture("\(letter)\n\(asked)\n\(ours)").facts
        #expect(facts.received?.value == "2024-08-12")
        let review = "M|From: A. Orme\nM|Sent: 12 August 2024 08:02\nM|Subject: Internal review of FOI 12"
        #expect(FactsFixture("\(letter)\n\(review)").factsOfReview.received == nil)
    }
}
