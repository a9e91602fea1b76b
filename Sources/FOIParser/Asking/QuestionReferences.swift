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
        var found: [Reference] = []
        var behind = own.content.lowerBound
        sheet.marks.words.withUnsafeBuffer { words in
            for index in sheet.words(on: line..<(line + 1)) {
                let start = words[index].start
                if start >= behind, opensReference(words[index]),
                    let reference = reference(from: start, line: own)
                {
                    found.append(reference)
                    behind = reference.range.upperBound
                }
            }
        }
        return found
    }

    @inline(__always)
    private func opensReference(_ word: Word) -> Bool {
        let count = word.end - word.start
        return sheet.text.withUnsafeBufferPointer { text in
            switch text[word.start] | 0x20 {
            case UInt8(ascii: "f"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "e"),
                UInt8(ascii: "n"):
                Self.ordinal(text[word.start..<word.end]) != nil
            case UInt8(ascii: "q"): count <= 9
            // Points and parts, requests, items: not the words that pages are full of, such as `please`.
            case UInt8(ascii: "p"):
                (4...6).contains(count)
                    && [UInt8(ascii: "a"), UInt8(ascii: "o")].contains(text[word.start + 1] | 0x20)
            case UInt8(ascii: "r"):
                (7...8).contains(count) && text[word.start + 2] | 0x20 == UInt8(ascii: "q")
            case UInt8(ascii: "i"):
                (4...5).contains(count) && text[word.start + 1] | 0x20 == UInt8(ascii: "t")
            default: false
            }
        }
    }

    /// `first` to `tenth`, each as one integer.
    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ].map { packed($0.utf8) }

    /// The number of `first` to `tenth`.
    private static func ordinal(_ bytes: some Collection<UInt8>) -> Int? {
        guard (5...7).contains(bytes.count) else { return nil }
        return ordinals.firstIndex(of: packed(bytes)).map { $0 + 1 }
    }

    /// Up to eight letters in lower case as one integer.
    @inline(__always)
    private static func packed(_ bytes: some Collection<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
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
                if keys.isEmpty { return nil }
                let isCounted = Self.counted.contains { word in
                    bytes.count - word.utf8.count <= 3 && bytes.count >= word.utf8.count
                        && zip(word.utf8.dropLast(), bytes).allSatisfy { $0 == $1 | 0x20 }
                }
                return isCounted ? Reference(keys: keys, range: start..<words[index].end) : nil
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
