import Testing

@testable import FOIParser

@Suite("Classes of words")
struct WordClassesTests {
    /// Of 400 words, the later the more common; number 0 is no word.
    private let classes = WordClasses(uses: Array(0...400))

    @Test func commonWordsHaveOneEach() {
        let common = (1...400).map { classes[WordID($0)] }.filter { $0 < WordClasses.common }
        #expect(common.count == Int(WordClasses.common) && Set(common).count == common.count)
        #expect(classes[400] < WordClasses.common && classes[1] >= WordClasses.common)
    }

    @Test func noWordIsTakenForANumberOrForOneThatNoPhraseNames() {
        let taken = Set((1...400).map { classes[WordID($0)] })
        #expect(classes[0] == WordClasses.unnamed)
        #expect(!taken.contains(WordClasses.unnamed) && !taken.contains(WordClasses.number))
    }

    @Test func aGroupHoldsWhatWasInserted() {
        var group = WordClasses.Group()
        for number in [UInt8(0), 63, 64, 127] { group.insert(number) }
        #expect((UInt8(0)...127).filter(group.contains) == [0, 63, 64, 127])
    }

    /// Each word leads on from one other alone, and there are many more of them than classes.
    @Test func wordsOfOneClassAreNotOneWord() throws {
        let phrases = (0..<400).map { "first\($0) second\($0)" }
        let text = (0..<400).map { "first\($0) second\(($0 + 64) % 400), first\($0) second\($0)." }
        let bytes = Array(text.joined(separator: " ").utf8)
        let marks = Marks(of: bytes, catalogue: try catalogue(phrases)).all
        #expect(marks.map { String(decoding: bytes[$0.range], as: UTF8.self) } == phrases)
    }
}
