import Testing

@testable import FOIParser

@Suite("Words as evidence")
struct EvidenceTests {
    @Test("Capitals, apostrophes and the digits of numbers do not count")
    func folds() {
        let letter = Letter.labelled(.answer, "Don’t DON'T 14 15")
        var evidence = Evidence()
        evidence.insertWords(in: 0..<letter.sheet.text.count, of: letter.sheet)
        #expect(evidence.allNames(letter.sheet) == ["bias", "word:#", "word:dont"])
    }

    @Test("The weights of a word are found by the word as it stands in the text")
    func weighs() throws {
        let model = try LinearModel(
            json: #"{"classes": ["a", "b"], "features": {"word:boat": {"a": 2}, "word:#": {"b": 3}}}"#)
        let letter = Letter.labelled(.answer, "Boats and a BOAT")
        var evidence = Evidence()
        evidence.insertWords(in: 0..<letter.sheet.text.count, of: letter.sheet)
        #expect(model.best(evidence).name == "a")
        let number = Letter.labelled(.answer, "boat 14")
        evidence.insertWords(in: 0..<number.sheet.text.count, of: number.sheet)
        #expect(model.best(evidence).name == "b")
    }
}
