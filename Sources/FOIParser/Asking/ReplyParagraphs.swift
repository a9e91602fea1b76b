/// The paragraphs of a reply, a caption with what it heads as one, and which of them may begin an answer.
struct ReplyParagraphs {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    /// By their lines, in text order.
    let all: [[Int]]

    /// - Parameter lines: of the reply, in text order.
    init(_ sheet: Sheet, labels: [SegmentKind?], lines: [Int]) {
        self.sheet = sheet
        self.labels = labels
        var all: [[Int]] = []
        var caption: [Int] = []
        for paragraph in sheet.paragraphs(of: lines) {
            if caption.isEmpty, Self.isCaption(paragraph, sheet) {
                caption = paragraph
            } else {
                all.append(caption + paragraph)
                caption = []
            }
        }
        if !caption.isEmpty { all.append(caption) }
        self.all = all
    }

    /// Whether the paragraph is labelled as an answer or a decision and is no row of figures: reasons and rows go
    /// on with an answer.
    func opens(_ place: Int) -> Bool {
        let paragraph = all[place]
        guard labels[paragraph[0]] == .answer || labels[paragraph[0]] == .decision else { return false }
        return !Self.isRow(paragraph[0], sheet) && !goesOnInRows(place)
    }

    /// Whether the paragraph answers and is more than a caption.
    func answers(_ place: Int) -> Bool {
        labels[all[place][0]] == .answer && opens(place) && !Self.isCaption(all[place], sheet)
    }

    /// Whether the paragraph was taken for reasons, perhaps only as it stands below some, and says what becomes
    /// of something.
    func disposesInReasons(_ place: Int) -> Bool {
        labels[all[place][0]] == .reasons && !goesOnInRows(place)
            && all[place].contains { line in
                sheet.marks.starting(in: sheet.lines[line].content).contains {
                    sheet.marks.cue(of: $0).outcome != nil
                }
            }
    }

    /// Whether the paragraph opens with the same two words as the one above, as lines of a list of figures do.
    private func goesOnInRows(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let words = sheet.marks.words
        let above = words.indices(in: sheet.lines[all[place - 1][0]].content).prefix(2)
        let own = words.indices(in: sheet.lines[all[place][0]].content).prefix(2)
        return own.count == 2 && above.count == 2
            && zip(above, own).allSatisfy { words[$0].hash == words[$1].hash }
    }

    /// A line of few words without a stop.
    private static func isCaption(_ paragraph: [Int], _ sheet: Sheet) -> Bool {
        paragraph.count == 1 && sheet.wordCount(on: paragraph) <= captionWords && !isRow(paragraph[0], sheet)
            && sheet.lastByte(on: paragraph[0]).map { !stops.contains($0) } ?? true
    }

    private static func isRow(_ line: Int, _ sheet: Sheet) -> Bool {
        let scan = LineScan(sheet.text[sheet.lines[line].content])
        return scan.hasColumns || scan.hasPipes
    }

    private static let captionWords = 8
    private static let stops = Set(".!?".utf8)
}
