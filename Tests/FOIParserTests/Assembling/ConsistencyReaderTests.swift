import Testing

@testable import FOIParser

@Suite("Findings about what does not go together")
struct ConsistencyReaderTests {
    /// The sample with one answer and one statement, changed.
    private func findings(_ change: (inout Response) -> Void) -> [String] {
        var response = Response.sample
        change(&response)
        return ConsistencyReader(response).findings().map { "\($0.code): \($0.message)" }
    }

    @Test("A consistent letter gives none")
    func nothing() {
        #expect(findings { _ in } == [])
    }

    @Test("Not held, and neither confirmed nor denied")
    func notHeld() {
        let found = findings {
            $0.answers[0].outcome = .notHeld
            $0.answers[0].dispositions = []
            $0.ncnd[0].extent = .full
        }
        #expect(
            found == [
                "ncnd-and-not-held: r1.q1: holding is neither confirmed nor denied, "
                    + "and the reply says that nothing is held."
            ])
    }

    @Test("A sentence that denies is enough, whatever the outcome")
    func deniedInASentence() {
        let found = findings {
            $0.answers[0].outcome = .neitherConfirmedNorDenied
            $0.answers[0].dispositions[0].outcome = .notHeld
            $0.ncnd[0].extent = .full
        }
        #expect(found.count == 1)
    }

    @Test("Nothing held, and any other information neither confirmed nor denied, is no contradiction")
    func furtherInformation() {
        #expect(findings { $0.answers[0].outcome = .notHeld } == [])
    }

    @Test("Another question's denial is no contradiction")
    func otherQuestion() {
        let found = findings {
            $0.answers[0].outcome = .notHeld
            $0.ncnd[0].extent = .full
            $0.ncnd[0].questions = ["r1.q2"]
        }
        #expect(found == [])
    }

    @Test("A whole request that is undivided")
    func undivided() {
        let found = findings {
            $0.questions = []
            $0.answers[0].questions = []
            $0.answers[0].outcome = .notHeld
            $0.ncnd[0].extent = .full
            $0.ncnd[0].questions = []
        }
        #expect(
            found == [
                "ncnd-and-not-held: Holding is neither confirmed nor denied, "
                    + "and the reply says that nothing is held."
            ])
    }

    @Test("Disclosed in full, with an exemption in the answer")
    func disclosedWithExemption() {
        let found = findings { $0.answers[0].outcome = .disclosed }
        #expect(
            found == [
                "disclosed-beside-exemption: r1.q1: read as disclosed in full, "
                    + "but FOIA s.23(5) is relied on there."
            ])
    }

    private func detach(_ response: inout Response, _ citation: String) {
        response.answers[0].exemptions = []
        response.ncnd = []
        response.exemptions[0].questions = []
        response.exemptions[0].citation = citation
    }

    @Test("An exemption that refuses no question")
    func withoutQuestion() {
        #expect(
            findings { detach(&$0, "FOIA s.43(2)") } == [
                "exemption-without-question: FOIA s.43(2) is relied on, "
                    + "but the text does not tell for which question."
            ])
    }

    @Test("An exemption in a letter that discloses all")
    func disclosedWhole() {
        let found = findings {
            detach(&$0, "FOIA s.43(2)")
            $0.outcome = .outcome(.disclosed)
        }
        #expect(
            found == [
                "disclosed-beside-exemption: FOIA s.43(2) is relied on, but all is read as disclosed in full."
            ])
    }

    @Test("Where nothing tells questions apart, none is missing")
    func noQuestions() {
        let found = findings {
            detach(&$0, "FOIA s.43(2)")
            $0.questions = []
        }
        #expect(found == [])
    }

    @Test(
        "What sends the request to another regime needs no question",
        arguments: ["FOISA s.39(2)", "FOIA s.39"])
    func diverted(citation: String) {
        #expect(findings { detach(&$0, citation) } == [])
    }
}
