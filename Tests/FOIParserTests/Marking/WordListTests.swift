import Testing

@testable import FOIParser

@Suite struct WordListTests {
    @Test(arguments: WordList.allCases)
    func everyListHasWords(list: WordList) {
        #expect(!WordLists.standard[list].isEmpty)
    }

    @Test func listsOfOtherNamesArePassedOver() throws {
        let lists = try WordLists(json: #"{"counted": ["item"], "unknown": ["x"]}"#)
        #expect(lists[.counted] == ["item"])
        #expect(lists[.ordinals].isEmpty)
    }

    @Test func monthsHaveTheirEnglishNamesFirst() {
        let months = WordLists.standard.months
        #expect(months.count == 12)
        #expect(WordLists.standard.englishMonths.first == "january")
        #expect(months[2] == ["march", "mar", "mawrth", "fawrth"])
    }

    @Test func malformedListsThrow() {
        #expect(throws: (any Error).self) { try WordLists(json: #"{"counted": "item"}"#) }
    }
}
