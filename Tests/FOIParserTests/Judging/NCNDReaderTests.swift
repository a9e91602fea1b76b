import Testing

@testable import FOIParser

@Suite("Statements that neither confirm nor deny")
struct NCNDReaderTests {
    private func count(_ text: String) -> Int {
        NCNDReader(.labelled(.answer, text)).statements().count
    }

    @Test(
        "What the authority refuses to say is a statement",
        arguments: [
            "The Board can neither confirm nor deny that it holds a list.",
            "We are not able to confirm or deny that it is held.",
            "It is not in the public interest to confirm it, and we neither confirm nor deny that it is held.",
            "The decision is upheld: the force will neither confirm nor deny it.",
        ])
    func stated(text: String) {
        #expect(count(text) == 1)
    }

    @Test(
        "What the law allows, what is withdrawn or not needed, and what was said before is none",
        arguments: [
            "By that section a public authority may neither confirm nor deny a thing, and we do not use it.",
            "The section would permit us to neither confirm nor deny that it is held.",
            "This is not a case for which we need to neither confirm nor deny.",
            "The decision to neither confirm nor deny is overturned.",
            "At first instance the Board neither confirmed nor denied that it held a list.",
            "We can now confirm or deny that it is held.",
        ])
    func notStated(text: String) {
        #expect(count(text) == 0)
    }
}
