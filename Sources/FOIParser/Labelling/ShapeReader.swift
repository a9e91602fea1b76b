import HTMLText
import Statutes

/// Reads the shape of every line: its place, its layout and what it is made of.
struct ShapeReader {
    private let sheet: Sheet
    private let citations: [Citation]
    private let restatement: Restatement
    private let cues: [[Int]]
    private let repeated: Set<[UInt8]>
    private let sequences: ItemSequences

    init(_ reading: Reading, cues: [[Int]]) {
        sheet = reading.sheet
        citations = reading.citations
        restatement = reading.restatement
        sequences = reading.sequences
        self.cues = cues
        repeated = Self.repeatedLines(sheet)
    }

    func shapes() -> [[Shape]] {
        var shapes: [[Shape]] = sheet.lines.map { _ in [] }
        let visible = sheet.lines.indices.filter { !sheet.lines[$0].isBlank }
        var context = ReadingContext(sheet, cues: cues)
        for (place, line) in visible.enumerated() {
            let above = place > 0 ? visible[place - 1] : nil
            shapes[line] =
                [.bias] + placeShapes(place, of: visible.count) + markers(line) + words(line) + layout(line)
            shapes[line] += content(line) + context.shapes(at: line) + neighbour(above)
            shapes[line] += context.isInRound ? [.restatesInRound] : repetition(line)
            shapes[line] += itemPlace(line)
        }
        addCitations(to: &shapes)
        return shapes
    }

    // MARK: Place

    private func placeShapes(_ place: Int, of count: Int) -> [Shape] {
        var shapes: [Shape] = []
        if place < 4 { shapes.append(.firstLines) }
        if count - place <= 4 { shapes.append(.lastLines) }
        let tenth = place * 10 / max(1, count)
        switch tenth {
        case 0: shapes += [.firstTenth, .firstThird]
        case 1, 2: shapes.append(.firstThird)
        case 7, 8: shapes.append(.lastThird)
        case 9...: shapes += [.lastThird, .lastTenth]
        default: break
        }
        return shapes
    }

    private func neighbour(_ above: Int?) -> [Shape] {
        guard let above, let last = sheet.lines[above].content.last else { return [] }
        var shapes: [Shape] = []
        if sheet.text[last] == UInt8(ascii: ":") { shapes.append(.aboveEndsColon) }
        if sheet.text[last] == UInt8(ascii: "?") { shapes.append(.aboveEndsQuestion) }
        if sheet.lines[above].marker != nil { shapes.append(.aboveHasMarker) }
        if let original = restatement.original[above], original + 1 < above { shapes.append(.belowRestated) }
        return shapes
    }

    // MARK: Markers and layout

    private func markers(_ line: Int) -> [Shape] {
        guard let marker = sheet.lines[line].marker else { return [] }
        var shapes: [Shape] = []
        switch (marker.word, marker.style) {
        case (.question?, _): shapes.append(.markerQuestion)
        case (.request?, _): shapes.append(.markerRequest)
        case (.answer?, _): shapes.append(.markerAnswer)
        case (nil, .number): shapes.append(.markerNumber)
        case (nil, .letter), (nil, .roman): shapes.append(.markerLetter)
        case (nil, .bullet): shapes.append(.markerBullet)
        }
        if marker.contentStart >= sheet.lines[line].content.upperBound { shapes.append(.markerAlone) }
        return shapes
    }

    private func layout(_ index: Int) -> [Shape] {
        let line = sheet.lines[index]
        var shapes: [Shape] = []
        if line.indent > 30 { shapes.append(.farRight) } else if line.indent > 3 { shapes.append(.indented) }
        if line.blankAbove == 1 { shapes.append(.blankAbove) }
        if line.blankAbove > 1 { shapes.append(.blanksAbove) }
        if line.joint == .sentence { shapes.append(.joinsSentence) }
        if line.joint == .paragraph { shapes.append(.joinsParagraph) }
        if line.layout.isBold { shapes.append(.bold) }
        switch line.layout.block {
        case .heading: shapes.append(.heading)
        case .tableRow: shapes.append(.tableRow)
        case .listItem: shapes.append(.listItem)
        case .paragraph, .preformatted: break
        }
        if sheet.page.mediaType == .html { shapes.append(.html) }
        shapes += Self.landmarks.filter { line.layout.landmarks.contains($0.0) }.map(\.1)
        return shapes + Self.hints.filter { !line.layout.hints.isDisjoint(with: $0.0) }.map(\.1)
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

    private func words(_ index: Int) -> [Shape] {
        let line = sheet.lines[index]
        let words = sheet.marks.words
        let range =
            words.firstIndex(
                atOrAfter: line.range.lowerBound)..<words.firstIndex(atOrAfter: line.range.upperBound)
        var shapes: [Shape]
        switch range.count {
        case ...3: shapes = [.words1]
        case ...8: shapes = [.words2]
        case ...16: shapes = [.words3]
        case ...40: shapes = [.words4]
        default: shapes = [.words5]
        }
        let letters = range.filter { isLetter(sheet.text[words.starts[$0]]) }
        if !letters.isEmpty {
            let capitals = letters.filter { isCapital(sheet.text[words.starts[$0]]) }
            if capitals.count == letters.count, letters.count > 1 { shapes.append(.titleCase) }
            let bytes = sheet.text[line.content]
            if !bytes.contains(where: { $0 >= 0x61 && $0 <= 0x7A }), letters.count > 1 {
                shapes.append(.allCapitals)
            }
        }
        let digits = range.count { words.isNumber[$0] }
        if range.count > 1, digits * 2 >= range.count { shapes.append(.mostlyDigits) }
        return shapes
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x80
    }
    private func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    // MARK: Content

    private func content(_ index: Int) -> [Shape] {
        let line = sheet.lines[index]
        let bytes = sheet.text[line.content]
        var shapes: [Shape] = [ending(bytes)]
        if let first = bytes.first, first >= 0x61, first <= 0x7A { shapes.append(.startsLower) }
        if bytes.first == UInt8(ascii: "\"") || bytes.starts(with: [0xE2, 0x80, 0x9C]) {
            shapes.append(.quotedVoice)
        }
        let scan = LineScan(bytes)
        if scan.hasAt { shapes.append(.hasMailAddress) }
        if scan.hasWeb { shapes.append(.hasWebAddress) }
        if scan.hasPostcode { shapes.append(.hasPostcode) }
        if scan.hasPounds { shapes.append(.hasPounds) }
        if scan.hasYear { shapes.append(.hasYear) }
        if scan.hasColumns { shapes.append(.columns) }
        if scan.hasPipes { shapes.append(.pipes) }
        if let first = QuestionReferences(sheet).references(on: index).first {
            let before = line.content.lowerBound..<max(line.content.lowerBound, first.range.lowerBound)
            shapes.append(sheet.wordCount(in: before) <= 4 ? .opensWithQuestion : .namesQuestion)
        }
        return shapes
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

    // MARK: Lists

    private func itemPlace(_ line: Int) -> [Shape] {
        guard let place = sequences.places[line] else { return [] }
        let only: [Shape] = sequences.count == 1 ? [.oneList] : []
        switch (place.sequence, place.part) {
        case (0, .head): return only + (place.asks ? [.itemHead, .itemAsks] : [.itemHead])
        case (0, .rest): return only + (place.asks ? [.itemRest, .itemRestBelowQuestion] : [.itemRest])
        case (0, .tail): return only + (place.asks ? [.itemTail, .itemTailBelowQuestion] : [.itemTail])
        case (_, .head): return [.laterItemHead]
        case (_, .rest): return [.laterItemRest]
        case (_, .tail): return [.laterItemTail]
        }
    }

    // MARK: Repetition

    private func repetition(_ line: Int) -> [Shape] {
        var shapes: [Shape] = []
        if let original = restatement.original[line], original + 1 < line {
            shapes.append(.restates)
            if sheet.lines[original].marker != nil { shapes.append(.restatesNumbered) }
        }
        if restatement.isRestated[line] { shapes.append(.restated) }
        if repeated.contains(Self.folded(sheet, line)) { shapes.append(.repeatedLine) }
        return shapes
    }

    /// Lines of some length that stand more than once, digits aside: running heads and feet.
    private static func repeatedLines(_ sheet: Sheet) -> Set<[UInt8]> {
        var seen: Set<[UInt8]> = []
        var repeated: Set<[UInt8]> = []
        for index in sheet.lines.indices where sheet.lines[index].content.count > 9 {
            let key = folded(sheet, index)
            if !seen.insert(key).inserted { repeated.insert(key) }
        }
        return repeated
    }

    /// The line's letters: what two printings of a running foot have in common.
    private static func folded(_ sheet: Sheet, _ line: Int) -> [UInt8] {
        sheet.text[sheet.lines[line].content].filter { $0 > 0x20 && !($0 >= 0x30 && $0 <= 0x39) }
    }

    // MARK: Citations

    private func addCitations(to shapes: inout [[Shape]]) {
        for citation in citations {
            let line = sheet.line(at: citation.range.lowerBound)
            guard !sheet.lines[line].isBlank else { continue }
            let shape = self.shape(of: citation)
            if !shapes[line].contains(shape) { shapes[line].append(shape) }
            let opens = citation.range.lowerBound - sheet.lines[line].content.lowerBound < 4
            if opens, shape == .exemptionCited, !shapes[line].contains(.exemptionOpens) {
                shapes[line].append(.exemptionOpens)
            }
        }
    }

    private func shape(of citation: Citation) -> Shape {
        guard ExemptionLaw.isRegime(citation.instrument) else {
            return .otherCited
        }
        return ExemptionLaw.isGround(citation) ? .exemptionCited : .procedureCited
    }
}
