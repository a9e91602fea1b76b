import Testing

@testable import FOIParser

@Suite("Which regime a text names most")
struct RegimeGuessTests {
    @Test(
        "A name counts wherever it stands, whatever its print",
        arguments: [
            ("the FOIA", "FOIA"), ("the Freedom of  Information\nAct", "FOIA"), ("our foi act desk", "FOIA"),
            ("under FOISA", "FOISA"), ("Freedom of Information (Scotland) Act", "FOISA"),
            ("the EIR of 2004", "EIR"), ("ENVIRONMENTAL INFORMATION REGULATIONS", "EIR"),
            ("the EI(S)R", "EISR"), ("the EIRs 2004", "EISR"), ("the EISR", "EISR"),
        ])
    func names(_ text: String, _ instrument: String) {
        for before in 0..<40 {
            let text = String(repeating: "-", count: before) + " " + text
            // Beside what names nothing: `offers`, `friend`, `entry`, `their`.
            let guess = RegimeGuess(Sheet(text + "\nOffers to a friend at their entry, in full"))
            #expect(guess.instrument == instrument, "behind \(before) bytes")
        }
    }
}
