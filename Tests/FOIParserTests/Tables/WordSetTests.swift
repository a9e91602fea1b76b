import Testing

@testable import FOIParser

@Suite("Sets of words")
struct WordSetTests {
    @Test func holdWhatWasInserted() {
        let set = WordKey.set("received dated 2024")
        #expect(["received", "dated", "2024"].allSatisfy { set.contains(WordKey.of($0)) })
        #expect(!set.contains(WordKey.of("sent")) && !set.contains(0))
        #expect(!WordSet([]).contains(0))
    }
}
