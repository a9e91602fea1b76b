import HTMLText
import Statutes

/// Reads the shape of every line: its place, its layout and what it is made of.
struct ShapeReader {
    private let sheet: Sheet
    private let restatement: Restatement
    private let repeated: RepeatedLines
    /// By place among the lines that are not blank.
    private let wordCounts: [WordCount]
    private let sequences: ItemSequences
    /// The shapes of the citations that start on each line.
    private let citations: GroupedByLine
    private let references: QuestionReferences

    init(_ reading: Reading) {
        sheet = reading.sheet
        restatement = reading.restatement
        repeated = RepeatedLines(sheet)
        wordCounts = WordCount.all(in: sheet)
        sequences = reading.sequences
        references = reading.references
        citations = Self.shapes(of: reading)
    }

    /// Adds the shapes of a line; lines must be asked in order.
    ///
    /// - Parameters:
    ///   - place: the line's place among those that are not blank.
    ///   - context: what was read above the line.
    func addShapes(of place: Int, in context: inout ReadingContext, to list: inout ShapeList) {
        let line = sheet.visible[place]
        list.add(.bias)
        addPlace(place, of: sheet.visible.count, to: &list)
        addMarker(line, to: &list)
        addWords(line, wordCounts[place], to: &list)
        addFlow(line, to: &list)
        addLayout(sheet.lines[line].layout, to: &list)
        addContent(line, to: &list)
        context.addShapes(at: line, to: &list)
        if place > 0 { addNeighbour(sheet.visible[place - 1], to: &list) }
        if context.isInRound { list.add(.restatesInRound) } else { addRepetition(line, to: &list) }
        addItemPlace(line, to: &list)
        for shape in citations[line] { list.add(number: Int(shape)) }
    }

    // MARK: Place

    private func addPlace(_ place: Int, of count: Int, to list: inout ShapeList) {
        if place < 4 { list.add(.firstLines) }
        if count - place <= 4 { list.add(.lastLines) }
        switch place * 10 / max(1, count) {
        case 0: list.add(.firstTenth, .firstThird)
        case 1, 2: list.add(.firstThird)
        case 7, 8: list.add(.lastThird)
        case 9...: list.add(.lastThird, .lastTenth)
        default: break
        }
    }

    private func addNeighbour(_ above: Int, to list: inout ShapeList) {
        guard let last = sheet.lastByte(on: above) else { return }
        if last == UInt8(ascii: ":") { list.add(.aboveEndsColon) }
        if last == UInt8(ascii: "?") { list.add(.aboveEndsQuestion) }
        if sheet.lines[above].marker != nil { list.add(.aboveHasMarker) }
        if let original = restatement.original[above], original + 1 < above { list.add(.belowRestated) }
    }

    // MARK: Markers and layout

    private func addMarker(_ line: Int, to list: inout ShapeList) {
        guard let marker = sheet.lines[line].marker else { return }
        switch (marker.word, marker.style) {
        case (.question?, _): list.add(.markerQuestion)
        case (.request?, _): list.add(.markerRequest)
        case (.answer?, _): list.add(.markerAnswer)
        case (nil, .number): list.add(.markerNumber)
        case (nil, .letter), (nil, .roman): list.add(.markerLetter)
        case (nil, .bullet): list.add(.markerBullet)
        }
        if marker.contentStart >= sheet.lines[line].content.upperBound { list.add(.markerAlone) }
    }

    private func addFlow(_ line: Int, to list: inout ShapeList) {
        let indent = sheet.lines[line].indent
        if indent > 30 { list.add(.farRight) } else if indent > 3 { list.add(.indented) }
        switch sheet.lines[line].blankAbove {
        case 0: break
        case 1: list.add(.blankAbove)
        default: list.add(.blanksAbove)
        }
        switch sheet.lines[line].joint {
        case .none: break
        case .sentence: list.add(.joinsSentence)
        case .paragraph: list.add(.joinsParagraph)
        }
    }

    private func addLayout(_ layout: Layout, to list: inout ShapeList) {
        if layout.isBold { list.add(.bold) }
        switch layout.block {
        case .heading: list.add(.heading)
        case .tableRow: list.add(.tableRow)
        case .listItem: list.add(.listItem)
        case .paragraph, .preformatted: break
        }
        if sheet.page.mediaType == .html { list.add(.html) }
        if !layout.landmarks.isEmpty {
            for (landmark, shape) in Self.landmarks where layout.landmarks.contains(landmark) {
                list.add(shape)
            }
        }
        if !layout.hints.isEmpty {
            for (hints, shape) in Self.hints where !layout.hints.isDisjoint(with: hints) { list.add(shape) }
        }
    }

    private static let landmarks: [(Landmarks, Shape)] = [
        (.main, .inMain), (.article, .inMain), (.header, .inHeader), (.footer, .inFooter), (.nav, .inNav),
        (.aside, .inAside), (.dialog, .inDialog), (.form, .inForm), (.search, .inForm),
        (.blockquote, .inBlockquote), (.button, .inButton),
    ]

    private static let hints: [(Hints, Shape)] = [
        (.cookie, .hintCookie), ([.banner, .phase, .quickExit], .hintBanner), (.feedback, .hintFeedback),
        (.share, .hintShare), (.related, .hintRelated), (.breadcrumb, .hintBreadcrumb), (.skip, .hintSkip),
        (.navigation, .hintNavigation), (.metadata, .hintMetadata),
    ]

    // MARK: Words

    private func addWords(_ line: Int, _ count: WordCount, to list: inout ShapeList) {
        switch count.all {
        case ...3: list.add(.words1)
        case ...8: list.add(.words2)
        case ...16: list.add(.words3)
        case ...40: list.add(.words4)
        default: list.add(.words5)
        }
        if count.letters > 1 {
            if count.capitals == count.letters { list.add(.titleCase) }
            let content = sheet.lines[line].content
            let hasSmall = sheet.text.withUnsafeBufferPointer { text in
                content.contains { text[$0] &- 0x61 < 26 }
            }
            if !hasSmall { list.add(.allCapitals) }
        }
        if count.all > 1, count.numbers * 2 >= count.all { list.add(.mostlyDigits) }
    }

    // MARK: Content

    private func addContent(_ line: Int, to list: inout ShapeList) {
        let content = sheet.lines[line].content
        let bytes = sheet.text[content]
        list.add(ending(bytes))
        if let first = bytes.first, first &- 0x61 < 26 { list.add(.startsLower) }
        if bytes.first == UInt8(ascii: "\"") || bytes.first == 0xE2 && bytes.starts(with: [0xE2, 0x80, 0x9C])
        {
            list.add(.quotedVoice)
        }
        let scan = LineScan(sheet.text, content)
        if scan.hasAt { list.add(.hasMailAddress) }
        if scan.hasWeb { list.add(.hasWebAddress) }
        if scan.hasPostcode { list.add(.hasPostcode) }
        if scan.hasPounds { list.add(.hasPounds) }
        if scan.hasYear { list.add(.hasYear) }
        if scan.hasColumns { list.add(.columns) }
        if scan.hasPipes { list.add(.pipes) }
        if let first = references.first(on: line) {
            let start = sheet.lines[line].content.lowerBound
            let before = start..<max(start, first.range.lowerBound)
            list.add(sheet.wordCount(in: before) <= 4 ? .opensWithQuestion : .namesQuestion)
        }
    }

    private func ending(_ bytes: ArraySlice<UInt8>) -> Shape {
        switch bytes.last {
        case UInt8(ascii: "?"): .endsQuestion
        case UInt8(ascii: ":"): .endsColon
        case UInt8(ascii: "."), UInt8(ascii: "!"): .endsStop
        case UInt8(ascii: ","), UInt8(ascii: ";"): .endsComma
        default: .endsOpen
        }
    }

    // MARK: Lists and repetition

    private func addItemPlace(_ line: Int, to list: inout ShapeList) {
        guard let place = sequences.places[line] else { return }
        guard place.sequence == 0 else {
            switch place.part {
            case .head: return list.add(.laterItemHead)
            case .rest: return list.add(.laterItemRest)
            case .tail: return list.add(.laterItemTail)
            }
        }
        if sequences.count == 1 { list.add(.oneList) }
        switch place.part {
        case .head: place.asks ? list.add(.itemHead, .itemAsks) : list.add(.itemHead)
        case .rest: place.asks ? list.add(.itemRest, .itemRestBelowQuestion) : list.add(.itemRest)
        case .tail: place.asks ? list.add(.itemTail, .itemTailBelowQuestion) : list.add(.itemTail)
        }
    }

    private func addRepetition(_ line: Int, to list: inout ShapeList) {
        if let original = restatement.original[line], original + 1 < line {
            list.add(.restates)
            if sheet.lines[original].marker != nil { list.add(.restatesNumbered) }
        }
        if restatement.isRestated[line] { list.add(.restated) }
        if repeated.contains(line) { list.add(.repeatedLine) }
    }

    // MARK: Citations

    /// Each shape once a line.
    private static func shapes(of reading: Reading) -> GroupedByLine {
        let (sheet, citations) = (reading.sheet, reading.citations)
        var pairs: [(line: Int, value: Int)] = []
        var known = Array(repeating: UInt8(0), count: citations.isEmpty ? 0 : sheet.lines.count)
        func add(_ shape: Shape, on line: Int) {
            let bit = UInt8(1) << UInt8(shape.number - Shape.exemptionCited.number)
            guard known[line] & bit == 0 else { return }
            known[line] |= bit
            pairs.append((line, shape.number))
        }
        for (place, citation) in citations.enumerated() {
            let line = sheet.line(at: citation.range.lowerBound)
            guard !sheet.lines[line].isBlank else { continue }
            let shape =
                !ExemptionLaw.isRegime(citation.instrument)
                ? Shape.otherCited : reading.law.isGround(place) ? .exemptionCited : .procedureCited
            add(shape, on: line)
            let opens = citation.range.lowerBound - sheet.lines[line].content.lowerBound < 4
            if opens, shape == .exemptionCited { add(.exemptionOpens, on: line) }
        }
        return GroupedByLine(lines: sheet.lines.count, pairs)
    }
}

/// The words of a line by what they are made of.
private struct WordCount {
    private(set) var all = 0
    /// Words that begin with a letter, and those of them that begin with a capital.
    private(set) var letters = 0
    private(set) var capitals = 0
    private(set) var numbers = 0

    /// Of each line that is not blank.
    static func all(in sheet: Sheet) -> [WordCount] {
        sheet.marks.words.withUnsafeBuffer { words in
            sheet.text.withUnsafeBufferPointer { text in
                sheet.visible.map { WordCount(words[sheet.words(on: $0..<($0 + 1))], of: text) }
            }
        }
    }

    private init(_ words: Slice<UnsafeBufferPointer<Word>>, of text: UnsafeBufferPointer<UInt8>) {
        all = words.count
        for word in words {
            let first = text[word.start]
            letters &+= (first | 0x20) &- 0x61 < 26 || first >= 0x80 ? 1 : 0
            capitals &+= first &- 0x41 < 26 ? 1 : 0
            numbers &+= word.isNumber ? 1 : 0
        }
    }
}
