import Testing

@testable import FOIParser

@Suite struct QuotedRequestTests {
    private let text = """
        From: Enquiries, Wexmouth Council
        To: Jo Quill
        Date: 10 April 2024
        Dear Jo Quill,
        Thank you for your request for information about ferry tolls at the north pier.
        I have attached our reply.
        Enquiries Team
        References
        Visible links
        1. https://wexmouth.example/
        -----Original Message-----
        From: Jo Quill
        To: Wexmouth Council
        Date: 1 March 2024
        Dear Wexmouth Council,
        We have received your request forms but need figures: how many tolls were collected in 2023?
        Yours faithfully,
        Jo Quill
        """

    private func questions(quotesRequest: Bool) -> [String?] {
        var origin = Origin(mediaType: .text)
        origin.quotesRequest = quotesRequest
        return Parser().parse(Array(text.utf8), from: origin).questions.map(\.text)
    }

    @Test func whatIsKnownToBeTheRequestIsAskedFirst() {
        let asked = questions(quotesRequest: true)
        #expect(asked.count == 1)
        #expect(asked.first??.contains("how many tolls were collected in 2023?") == true)
    }

    @Test func theMailBelowALinkListIsQuotedMail() {
        let response = Parser().parse(Array(text.utf8), from: Origin(mediaType: .text))
        let quoted = response.segments.filter { $0.kind == .quotedMail }
        #expect(quoted.count == 1)
        #expect(quoted.first?.span.end == response.text.unicodeScalars.count)
    }
}
