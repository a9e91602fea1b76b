import Testing

@testable import FOIParser

@Suite("Marks by line")
struct LineMarksTests {
    @Test func eachLineHasWhatStartsOnIt() {
        let sheet = Sheet("Dear Sir\nYou asked for the following information:\nHow many boats are there?")
        let marks = LineMarks(sheet)
        #expect(marks.has(cue: .greeting, on: 0) && !marks.has(cue: .greeting, on: 1))
        #expect(marks.has(cue: .questionWord, on: 2) && !marks.has(cue: .questionWord, on: 0))
        #expect(marks.hints(.salutation, on: 0) && !marks.hints(.salutation, on: 2))
        #expect(marks.has(.requestHeading, on: 1) && !marks.has(.requestHeading, on: 2))
    }

    @Test func cuesOfALineAreGivenOnceEach() {
        let marks = LineMarks(Sheet("How many boats are there? How many rafts are there?"))
        let names = marks.cues(on: 0).map(\.id)
        #expect(names.contains("question-word") && Set(names).count == names.count)
        var numbers: [Int] = []
        marks.forEachCue(on: 0) { numbers.append($0) }
        #expect(numbers.count == names.count)
    }

    @Test func aNameThatStandsNowhereIsNotSaid() {
        let marks = LineMarks(Sheet("Dear Sir"))
        #expect(marks.says(.greeting) && !marks.says(.reviewRejects))
    }
}
