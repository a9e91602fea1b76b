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
        case UInt8(ascii: "f"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "e"), UInt8(ascii: "n"):
            return Self.ordinal(bytes) != nil
        case UInt8(ascii: "q"): return bytes.count <= 9
        case UInt8(ascii: "p"): return bytes.count == 4 || bytes.count == 5 || bytes.count == 6
        case UInt8(ascii: "r"): return bytes.count == 7 || bytes.count == 8
        default: return false
        }
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]

    /// The number of `first` to `tenth`.
    private static func ordinal(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (5...7).contains(bytes.count) else { return nil }
        let place = ordinals.firstIndex { word in
            word.utf8.count == bytes.count && zip(word.utf8, bytes).allSatisfy { $0 == $1 | 0x20 }
        }
        return place.map { $0 + 1 }
    }

    /// What ordinals count: `your first question`, `the second part of your request`.
    private static let counted = ["question", "part", "request", "query", "point", "item", "case", "bullet"]

    /// `your first question`, `the first and third parts of your request`.
    private func ordinalReference(from start: Int, line: SheetLine) -> Reference? {
        let words = sheet.marks.words
        var keys: [[String]] = []
        var index = words.firstIndex(atOrAfter: start)
        while index < words.count, words[index].start < line.content.upperBound, keys.count < 10 {
            let bytes = sheet.text[words[index].start..<words[index].end]
            if let number = Self.ordinal(bytes) {
                keys.append([String(number)])
            } else if !bytes.elementsEqual("and".utf8) {
                let isCounted = Self.counted.contains { word in
                    bytes.count - word.utf8.count <= 3 && bytes.count >= word.utf8.count
                        && zip(word.utf8.dropLast(), bytes).allSatisfy { $0 == $1 | 0x20 }
                }
                return isCounted && !keys.isEmpty ? Reference(keys: keys, range: start..<words[index].end) : nil
            }
            index += 1
        }
        return nil
    }

    private func reference(from start: Int, line: SheetLine) -> Reference? {
        if let ordinal = ordinalReference(from: start, line: line) { return ordinal }
        // A marker needs something behind it that a number in a sentence may lack, so the reading
        // stops where the numbers do.
        guard let marker = ItemMarkerReader.readReference(sheet.text, line: start..<line.content.upperBound)
        else { return nil }
        return Reference(keys: marker.numbers, range: marker.range)
    }
}
