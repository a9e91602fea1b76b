import Testing

@testable import FOIParser

@Suite("Quoted mail")
struct QuotedMailTests {
    private static let reply = """
        Dear Ms Orme,

        Thank you for your request about allotments.
        We hold a list of plots, which is attached.
        Two plots are empty.

        Yours sincerely,
        A. Clerk


        """

    private static let request = "Dear council,\n\nHow many plots are empty?\n\nR. Orme\n"

    private func quoted(_ text: String) -> (sheet: Sheet, mail: QuotedMail) {
        let sheet = Sheet(text)
        return (sheet, QuotedMail(in: sheet))
    }

    @Test(
        "begins where a mail program says so",
        arguments: [
            ["From: R. Orme", "Sent: 3 May 2024 10:12", "To: Records", "Subject: Allotments"],
            ["FROM: R. Orme <r.orme@example.org>", "", "To: Records", "Date: 3 May 2024"],
            ["*From:* R. Orme", "*Sent:* 3 May 2024 10:12", "*To:* Records"],
            ["-----Original Message-----", "From: R. Orme", "Sent: 3 May 2024", "To: Records"],
            ["-----Forwarded message-----"],
            ["Begin forwarded message:"],
            ["On 3 May 2024, R. Orme wrote:"],
            ["On Fri, 3 May 2024 at 10:12, R. Orme", "<r.orme@example.org> wrote:"],
            ["________________________________", "From: R. Orme", "Sent: 3 May 2024", "To: Records"],
            ["--------------------", "", "From: R. Orme", "Sent: 3 May 2024", "To: Records"],
            ["> Dear council,", ">", "> How many plots are empty?"],
        ])
    func openings(head: [String]) throws {
        let (sheet, mail) = quoted(Self.reply + head.joined(separator: "\n") + "\n\n" + Self.request)
        let start = try #require(mail.start)
        #expect(sheet.string(of: sheet.lines[start].content) == head[0])
        #expect(mail.first == start)
        #expect(mail.links == nil)
    }

    @Test(
        "is not what only looks like it",
        arguments: [
            "From: 3 May 2024 the office is closed.", "From the records of the team:",
            "On reflection we release the list.", "On 3 May 2024 you wrote to us about plots.",
            "To: Records\nSubject: Allotments", "> 5 plots are empty\nand others are let.\nThe rest is sold.",
            "____________________\nAllotments team", "An original message was lost.",
        ])
    func nearMisses(body: String) {
        let (_, mail) = quoted(Self.reply + body + "\n\nIf you need more, please ask the team.\nA. Clerk\n")
        #expect(mail.start == nil)
    }

    @Test("is not the head of the mail itself")
    func ownHeaders() {
        let head = "From: Records\nSent: 7 May 2024 09:00\nTo: R. Orme\nSubject: RE: Allotments\n\n"
        #expect(quoted(head + Self.reply).mail.start == nil)
    }

    @Test("below a mail with a head of its own begins at the second")
    func secondHeaders() throws {
        let head = "From: Records\nSent: 7 May 2024 09:00\nTo: R. Orme\n\n"
        let below = "From: R. Orme\nSent: 3 May 2024 10:12\nTo: Records\n\n"
        let (sheet, mail) = quoted(head + Self.reply + below + Self.request)
        #expect(mail.start == sheet.place(of: "From: R. Orme"))
    }

    @Test(
        "ends at the list of links that a mail in plain text closes with",
        arguments: [
            "References\n\nVisible links\n1. mailto:records@example.org\n",
            "References\n\nHidden links:\n2. https://example.org/plots\n",
            "References\n\n1. https://example.org/plots\n2. https://example.org/maps\n",
        ])
    func linkLists(list: String) {
        let below = "From: R. Orme\nSent: 3 May 2024 10:12\nTo: Records\n\n"
        let (sheet, mail) = quoted(Self.reply + below + Self.request + "\n" + list)
        #expect(mail.start == sheet.place(of: "From: R. Orme"))
        #expect(mail.links == sheet.place(of: "References"))
        let (other, alone) = quoted(Self.reply + list)
        #expect(alone.start == nil)
        #expect(alone.first == other.place(of: "References"))
    }

    @Test(
        "has no list of links where references are something else",
        arguments: [
            "References\n\nFOI 12/24 and FOI 13/24\n", "References\n",
            "References:\n1. https://example.org\n",
        ])
    func otherReferences(list: String) {
        #expect(quoted(Self.reply + list).mail.links == nil)
    }
}
