/// Parts a request in prose at the numbers or letters inside it: `You asked for (1) the number of flights and
/// (2) their cost`, where the reply prints them again.
struct MarkedClauses {
    private let letter: Letter
    private let sheet: Sheet

    init(_ letter: Letter) {
        self.letter = letter
        sheet = letter.sheet
    }

    /// One question for each marked clause; nil where there are none that the reply takes up.
    func divided(_ question: AskedQuestion) -> [AskedQuestion]? {
        guard let first = question.lines.first, let last = question.lines.last else { return nil }
        let start = max(question.start ?? 0, sheet.lines[first].content.lowerBound)
        // The first marker may open the question's words, which begin behind its bracket.
        let item = max(0, start - 2)..<(question.textEnd ?? sheet.lines[last].content.upperBound)
        guard item.upperBound > start else { return nil }
        let divisions = ["1", "a", "i"].map {
            InlineParts(sheet).parts(in: item, from: [$0], areAnswered: true)
        }.filter { $0.count > 1 }
        guard !divisions.isEmpty else { return nil }
        let printed = itemsPrinted(below: last)
        let taken = divisions.first { parts in
            Set(parts.map(\.letter)).intersection(printed).count * 2 > parts.count
        }
        return taken?.map { part($0, of: question) }
    }

    private func part(_ part: InlineParts.Part, of question: AskedQuestion) -> AskedQuestion {
        let lines = sheet.line(at: part.text.lowerBound)...sheet.line(at: part.text.upperBound - 1)
        return AskedQuestion(
            round: question.round, parent: nil, number: part.letter, key: [part.letter],
            lines: question.lines.filter(lines.contains), start: part.text.lowerBound,
            label: sheet.string(of: part.marker), textEnd: part.text.upperBound)
    }

    /// The numbers and letters by which the reply below a line marks its paragraphs.
    func itemsPrinted(below line: Int) -> Set<String> {
        var printed: Set<String> = []
        for index in letter.labels.indices where index > line {
            guard letter.labels[index] == .answer || letter.labels[index] == .decision,
                let marker = sheet.lines[index].marker, marker.isSingle
            else { continue }
            printed.insert(marker.numbers[0].joined())
        }
        return printed
    }
}
