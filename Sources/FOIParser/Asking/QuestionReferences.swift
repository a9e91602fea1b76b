/// Finds where a sentence names questions by number: `In relation to Questions 2, 3 and 4`,
/// `(Question 4.B)`, `as with Q5`.
struct QuestionReferences {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    struct Reference: Sendable, Equatable {
        /// The numbers in their parts.
        let keys: [[String]]
        /// Bytes of the text.
        let range: Range<Int>
    }

    /// The references that start on a line, a marker at its start included.
    func references(on line: Int) -> [Reference] {
        let own = sheet.lines[line]
        let words = sheet.marks.words
        var found: [Reference] = []
        var behind = own.content.lowerBound
        var index = words.firstIndex(atOrAfter: own.content.lowerBound)
        let end = words.firstIndex(atOrAfter: own.content.upperBound)
        while index < end {
            let start = words[index].start
            if start >= behind, opensReference(index), let reference = reference(from: start, line: own) {
                found.append(reference)
                behind = reference.range.upperBound
            }
            index += 1
        }
        return found
    }

    private func opensReference(_ word: Int) -> Bool {
        let bytes = sheet.text[sheet.marks.words[word].start..<sheet.marks.words[word].end]
        guard let first = bytes.first.map({ $0 | 0x20 }) else { return false }
        switch first {
        case UInt8(ascii: "q"): return bytes.count <= 9
        case UInt8(ascii: "p"): return bytes.count == 4 || bytes.count == 5 || bytes.count == 6
        case UInt8(ascii: "r"): return bytes.count == 7 || bytes.count == 8
        default: return false
        }
    }

    private func reference(from start: Int, line: SheetLine) -> Reference? {
        // A marker needs something behind it that a number in a sentence may lack, so the reading
        // stops where the numbers do.
        guard let marker = ItemMarkerReader.readReference(sheet.text, line: start..<line.content.upperBound)
        else { return nil }
        return Reference(keys: marker.numbers, range: marker.range)
    }
}
