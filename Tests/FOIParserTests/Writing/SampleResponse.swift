import Digests

@testable import FOIParser

extension Response {
    /// A small object with every kind of part in it, made by hand.
    static let sample: Response = {
        let text = "Ref: 7/24\nHow many?\nFour.\nWe neither confirm nor deny more: s.23(5).\n"
        let digest = SHA256.hexDigest(of: Array(text.utf8))
        return Response(
            id: "sha256:\(digest)",
            source: Source(
                path: "a.txt", member: nil, id: nil, url: nil, captured: nil, labels: [],
                mediaType: "text/plain", charset: "utf-8",
                bytes: text.utf8.count, sha256: digest, title: nil),
            parser: ParserVersion(name: "foi", version: "0.1.0", catalogue: "c0ffee"),
            kind: .response,
            authority: Authority(name: "Town", id: nil, text: "Ref", span: Span(start: 0, end: 3)),
            reference: Reference(value: "7/24", span: Span(start: 5, end: 9)),
            regimes: [.foia],
            dates: Dates(
                received: nil, responded: DateFact(value: "2024-07-01", span: Span(start: 5, end: 9))),
            outcome: .outcome(.partlyDisclosed),
            segments: [
                Segment(kind: .letterhead, span: Span(start: 0, end: 10), rule: "head"),
                Segment(kind: .request, span: Span(start: 10, end: 20), rule: "ask"),
                Segment(kind: .answer, span: Span(start: 20, end: 69), rule: "answer"),
            ],
            requests: [RequestRound(id: "r1", label: nil, span: Span(start: 10, end: 19))],
            questions: [
                Question(
                    id: "r1.q1", request: "r1", parent: nil, number: "1", label: nil,
                    text: "How many?", span: Span(start: 10, end: 19))
            ],
            answers: [sampleAnswer],
            citations: [
                CitedProvision(
                    text: "s.23(5)", span: Span(start: 60, end: 67), instrument: "FOIA",
                    provision: "s.23(5)", citation: "FOIA s.23(5)",
                    uri: "http://www.legislation.gov.uk/id/ukpga/2000/36/section/23/5", role: .reliedOn)
            ],
            exemptions: [
                Exemption(
                    citation: "FOIA s.23(5)", title: "Security bodies", limb: .ncnd,
                    exemptionClass: "absolute", test: "class", ncndLimb: "FOIA s.23(5)",
                    questions: ["r1.q1"], publicInterestConsidered: false,
                    spans: [Span(start: 60, end: 67)])
            ],
            ncnd: [
                NCNDStatement(
                    text: "We neither confirm nor deny more", span: Span(start: 26, end: 58),
                    extent: .partial, questions: ["r1.q1"], exemptions: ["FOIA s.23(5)"], rule: "plain")
            ],
            findings: [Finding(code: "odd-thing", severity: .note, message: "Odd.", span: nil)],
            text: text)
    }()

    private static let sampleAnswer = Answer(
        id: "a1", questions: ["r1.q1"], label: nil, text: "Four.", span: Span(start: 20, end: 25),
        outcome: .partlyDisclosed,
        dispositions: [Disposition(outcome: .disclosed, span: Span(start: 20, end: 25))],
        exemptions: ["FOIA s.23(5)"], confidence: 0.875)
}
