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
        ])
    func stamps(lines: String) {
        #expect(FactsFixture("\(lines)\nQ|Which bicycles?").facts.responded == nil)
    }

    @Test("responded: the letter's own date before that of its publication")
    func published() {
        let facts = FactsFixture("H|Published: 4 September 2023\nH|17 August 2023\nS|Dear Ms Orme").facts
        #expect(facts.responded?.value == "2023-08-17")
    }
}
