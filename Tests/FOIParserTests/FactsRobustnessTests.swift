import HTMLText
import Testing

@testable import FOIParser

@Suite("Facts of damaged text")
struct FactsRobustnessTests {
    @Test(
        "are gathered from any bytes, with ranges inside the text",
        arguments: [
            "", "\n\n", "Our ref:", "FOI", "FOI/FOI/FOI", "1/1/1/1/1", "received on", "\u{2013}\u{2013}",
            "Ref: \u{1F600}12345", "(", "Dear",
        ])
    func anyText(piece: String) {
        for repeats in [1, 2, 300] {
            let text = Array(String(repeating: piece, count: repeats).utf8)
            let page = Page(
                text: text, lines: [Line(range: 0..<text.count, layout: Layout())], mediaType: .text,
                charset: "utf-8",
                title: nil, notes: [])
            for kind in SegmentKind.allCases {
                let facts = Facts.gather(page: page, kinds: [kind])
                for range in [
                    facts.reference?.range, facts.authority?.range, facts.received?.range,
                    facts.responded?.range,
                ] {
                    #expect(range.map { $0.lowerBound >= 0 && $0.upperBound <= text.count } ?? true)
                }
            }
        }
    }

    @Test("need no kinds for all lines")
    func missingKinds() {
        let fixture = FactsFixture("H|Our ref: FOI 4711\nS|Dear Ms Orme")
        #expect(Facts.gather(page: fixture.page, kinds: []).regimes == [.foia])
    }
}
