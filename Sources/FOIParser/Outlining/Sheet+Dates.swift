/// Numbers that are parts of dates and count nothing.
extension Sheet {
    /// Whether a word is a number of four digits that begins with 19 or 20.
    func isYear(_ word: Word) -> Bool {
        guard word.isNumber, word.end - word.start == 4 else { return false }
        let (first, second) = (text[word.start], text[word.start + 1])
        return first == UInt8(ascii: "2") && second == UInt8(ascii: "0")
            || first == UInt8(ascii: "1") && second == UInt8(ascii: "9")
    }

    /// Whether the English name of a month follows a word in its sentence.
    func isDay(at index: Int) -> Bool {
        let words = marks.words
        guard index + 1 < words.count, words[index + 1].gap == .space else { return false }
        return Self.months.contains(words[index + 1].hash)
    }

    private static let months = WordSet(WordLists.standard.englishMonths.map { FNV.hash($0.utf8) })
}
