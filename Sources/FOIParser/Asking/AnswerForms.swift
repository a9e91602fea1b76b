import Basics

/// What kind of thing a question wants to know, and what kind of thing a paragraph says first: `How many` goes
/// with `There were 41`, `Whether` with `No`, though they share no word.
struct AnswerForms: OptionSet, Sendable {
    let rawValue: UInt8

    static let count = AnswerForms(rawValue: 1)
    static let money = AnswerForms(rawValue: 2)
    static let truth = AnswerForms(rawValue: 4)
    static let time = AnswerForms(rawValue: 8)
    static let copy = AnswerForms(rawValue: 16)

    static let each: [AnswerForms] = [.count, .money, .truth, .time, .copy]
}

/// Reads the forms of questions and of paragraphs that reply.
struct AnswerFormReader {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// What is wanted to know in some bytes of a request.
    func asked(in bytes: Range<Int>) -> AnswerForms {
        var forms: AnswerForms = []
        let words = sheet.marks.words
        let own = words.indices(in: bytes)
        for index in own {
            if let form = Self.askedBy[words[index].hash] { forms.insert(form) }
            let opens = index == own.lowerBound || words[index].gap != .space
            if opens, Self.auxiliaries.contains(words[index].hash) { forms.insert(.truth) }
        }
        return forms
    }

    /// What the opening words of a paragraph give.
    func given(by paragraph: [Int]) -> AnswerForms {
        guard let line = paragraph.first, let last = paragraph.last else { return [] }
        let start = sheet.lines[line].marker?.contentStart ?? sheet.lines[line].content.lowerBound
        let words = sheet.marks.words
        let own = words.indices(in: start..<max(start, sheet.lines[last].content.upperBound))
        var forms: AnswerForms = []
        if saysYesOrNo(own) { forms.insert(.truth) }
        for index in own.prefix(Self.opening) {
            if words[index].isNumber {
                forms.formUnion(form(ofNumber: index, in: own))
            } else if let form = Self.givenBy[words[index].hash] {
                forms.insert(form)
            }
        }
        return forms
    }

    /// Words of a paragraph in which it comes to the point.
    private static let opening = 12

    /// `Yes`, `There were`.
    private func saysYesOrNo(_ own: Range<Int>) -> Bool {
        let words = sheet.marks.words
        guard let first = own.first else { return false }
        return Self.givesTruth.contains(words[first].hash)
            || own.count > 1 && Self.subjects.contains(words[first].hash)
                && Self.auxiliaries.contains(words[first + 1].hash)
    }

    /// A number counts something unless it is a sum, a year, a day, or the number of a section or an annex, with that of
    /// the subsection in brackets.
    private func form(ofNumber index: Int, in own: Range<Int>) -> AnswerForms {
        let words = sheet.marks.words
        let before = sheet.text[..<words[index].start].suffix(2)
        if before.last == UInt8(ascii: "$") || before.elementsEqual([0xC2, 0xA3]) { return .money }
        if before.last == UInt8(ascii: "(") { return [] }
        if index > own.lowerBound, Self.numbered.contains(words[index - 1].hash) { return [] }
        return sheet.isDay(at: index) || sheet.isYear(words[index]) ? .time : .count
    }

    // MARK: Words

    private static let lists = WordLists.standard
    private static let auxiliaries = WordSet(lists.hashes(.auxiliaries))
    private static let subjects = WordSet(lists.hashes(.subjects))
    private static let givesTruth = WordSet(lists.hashes(.givesTruth))
    private static let numbered = WordSet(lists.hashes(.numbered))
    private static let askedBy = forms([
        (.asksCount, .count), (.asksMoney, .money), (.asksTruth, .truth), (.asksTime, .time),
        (.asksCopy, .copy),
    ])
    private static let givenBy = forms([(.numberWords, .count), (.givesCopy, .copy)])
        .merging(lists.englishMonths.map { (FNV.hash($0.utf8), .time) }) { $1 }

    private static func forms(_ named: [(WordList, AnswerForms)]) -> [UInt64: AnswerForms] {
        var forms: [UInt64: AnswerForms] = [:]
        for (list, form) in named { for hash in lists.hashes(list) { forms[hash] = form } }
        return forms
    }
}
