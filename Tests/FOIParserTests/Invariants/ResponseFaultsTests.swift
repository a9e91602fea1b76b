import Testing

@testable import FOIParser

/// A way to break an object that holds together.
struct Breakage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (inout Response) -> Void

    init(_ name: String, _ apply: @escaping @Sendable (inout Response) -> Void) {
        testDescription = name
        self.apply = apply
    }

    static let all: [Breakage] = [
        Breakage("gap") { $0.segments[1].span.start += 1 },
        Breakage("overlap") { $0.segments[1].span.end += 1 },
        Breakage("text left over") { $0.segments[2].span.end -= 1 },
        Breakage("segment gone") { $0.segments.removeFirst() },
        Breakage("empty segment") {
            $0.segments.append(Segment(kind: .advice, span: Span(start: 69, end: 69), rule: "none"))
        },
        Breakage("span behind the end") { $0.dates.responded?.span.end = 70 },
        Breakage("span turned round") { $0.answers[0].dispositions[0].span.start = 26 },
        Breakage("question quoted from elsewhere") { $0.questions[0].span?.start = 9 },
        Breakage("answer without its span") { $0.answers[0].span = nil },
        Breakage("citation changed") { $0.citations[0].text = "s.23" },
        Breakage("statement longer than its words") { $0.ncnd[0].span.end += 1 },
        Breakage("authority changed") { $0.authority?.text = "ref" },
        Breakage("reference changed") { $0.reference?.value = "7/25" },
        Breakage("exemption elsewhere") { $0.exemptions[0].spans[0].start = 59 },
        Breakage("exemption not cited") { $0.exemptions[0].citation = "FOIA s.24(2)" },
        Breakage("citation relied on, no exemption") { $0.exemptions = [] },
        Breakage("question twice") { $0.questions.append($0.questions[0]) },
        Breakage("unknown round") { $0.requests[0].id = "r2" },
        Breakage("unknown parent") { $0.questions[0].parent = "r1.q7" },
        Breakage("its own parent") { $0.questions[0].parent = "r1.q1" },
        Breakage("answer to an unknown question") { $0.answers[0].questions = ["r1.q2"] },
        Breakage("statement on an unknown question") { $0.ncnd[0].questions = ["r1.q2"] },
        Breakage("acknowledgement that answers") { $0.kind = .acknowledgement },
        Breakage("no outcome") { $0.outcome = nil },
        Breakage("more than sure") { $0.answers[0].confidence = 1.5 },
    ]
}

@Suite("The check of the invariants")
struct ResponseFaultsTests {
    @Test func anObjectThatHoldsTogetherHasNone() {
        #expect(ResponseFaults(.sample).all() == [])
    }

    @Test(arguments: Breakage.all)
    func seesEachBreakage(breakage: Breakage) {
        var response = Response.sample
        breakage.apply(&response)
        #expect(!ResponseFaults(response).all().isEmpty)
    }
}
