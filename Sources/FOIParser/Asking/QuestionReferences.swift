/// Where sentences name questions by number: `In relation to Questions 2, 3 and 4`, `(Question 4.B)`, `as
/// with Q5`. Found once for a sheet, since many stages ask.
struct QuestionReferences: Sendable {
    struct Reference: Sendable, Equatable {
        /// The numbers in their parts.
        let keys: [[String]]
        /// Bytes of the text.
        let range: Range<Int>
    }

    private let all: [Reference]
    /// For each line its first reference, and behind them the number of references.
    private let starts: [Int32]

    init(_ sheet: Sheet) {
        let reader = QuestionReferenceReader(sheet)
        var all: [Reference] = []
        var starts: [Int32] = []
        starts.reserveCapacity(sheet.lines.count + 1)
        for line in sheet.lines.indices {
            starts.append(Int32(all.count))
            reader.addReferences(on: line, to: &all)
        }
        starts.append(Int32(all.count))
        self.all = all
        self.starts = starts
    }

    /// The first of the references that start on a line.
    func first(on line: Int) -> Reference? {
        starts[line] < starts[line + 1] ? all[Int(starts[line])] : nil
    }

    /// The references that start on a line, a marker at its start included.
    subscript(line: Int) -> ArraySlice<Reference> { all[Int(starts[line])..<Int(starts[line + 1])] }
}

/// Reads the references of a line.
private struct QuestionReferenceReader {
    typealias Reference = QuestionReferences.Reference

    private let sheet: Sheet
    /// The hashes of `first` to `tenth`.
    private let ordinals = Self.allOrdinals
    private let openings = Self.allOpenings

    init(_ sheet: Sheet) { self.sheet = sheet }

    func addReferences(on line: Int, to found: inout [Reference]) {
        let content = sheet.lines[line].content
        var behind = content.lowerBound
        sheet.marks.words.withUnsafeBuffer { words in
            sheet.text.withUnsafeBufferPointer { text in
                for index in sheet.words(on: line..<(line + 1))
                where mayBeOpening(words[index]) && words[index].start >= behind
                    && mayOpenReference(words[index], text)
                {
                    guard let reference = reference(at: index, to: content.upperBound, words) else {
                        continue
                    }
                    found.append(reference)
                    behind = reference.range.upperBound
                }
            }
        }
    }

    /// The bits of the words of letters alone that may open a reference: others are turned down unread.
    private static let allOpenings: WordBits = {
        var bits = WordBits()
        for word in ItemMarkerReader.namingWords { bits.insert(FNV.hash(word.utf8)) }
        for ordinal in allOrdinals { bits.insert(ordinal) }
        return bits
    }()

    @inline(__always)
    private func mayBeOpening(_ word: Word) -> Bool {
        !word.isLetters || openings.mayContain(WordBits.Place(word.hash))
    }

    @inline(__always)
    private func mayOpenReference(_ word: Word, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = word.end - word.start
        switch text[word.start] | 0x20 {
        case UInt8(ascii: "f"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "e"), UInt8(ascii: "n"):
            return (5...7).contains(count) && ordinal(word) != nil
        case UInt8(ascii: "q"): return count <= 9
        // Points and parts, requests, items: not the words that pages are full of, such as `please`.
        case UInt8(ascii: "p"):
            return (4...6).contains(count)
                && (text[word.start + 1] | 0x20 == UInt8(ascii: "a")
                    || text[word.start + 1] | 0x20 == UInt8(ascii: "o"))
        case UInt8(ascii: "r"):
            return (7...8).contains(count) && text[word.start + 2] | 0x20 == UInt8(ascii: "q")
        case UInt8(ascii: "i"):
            return (4...5).contains(count) && text[word.start + 1] | 0x20 == UInt8(ascii: "t")
        default: return false
        }
    }

    private func reference(at index: Int, to end: Int, _ words: UnsafeBufferPointer<Word>) -> Reference? {
        if ordinal(words[index]) != nil, let found = ordinalReference(at: index, to: end, words) {
            return found
        }
        // A marker needs something behind it that a number in a sentence may lack, so the reading
        // stops where the numbers do.
        guard let marker = ItemMarkerReader.readReference(sheet.text, line: words[index].start..<end) else {
            return nil
        }
        return Reference(keys: marker.numbers, range: marker.range)
    }

    // MARK: Ordinals

    private static let allOrdinals = WordLists.standard.hashes(.ordinals)

    /// The number of `first` to `tenth`.
    private func ordinal(_ word: Word) -> Int? { ordinals.firstIndex(of: word.hash).map { $0 + 1 } }

    /// What ordinals count: `your first question`, `the second part of your request`.
    private static let counted = WordLists.standard[.counted].map { Array($0.utf8) }

    /// `your first question`, `the first and third parts of your request`.
    private func ordinalReference(
        at first: Int, to end: Int, _ words: UnsafeBufferPointer<Word>
    ) -> Reference? {
        var keys: [[String]] = []
        var index = first
        while index < words.count, words[index].start < end, keys.count < 10 {
            let bytes = sheet.text[words[index].start..<words[index].end]
            if let number = ordinal(words[index]) {
                keys.append([String(number)])
            } else if !bytes.elementsEqual("and".utf8) {
                let isCounted = Self.counted.contains { word in
                    bytes.count - word.count <= 3 && bytes.count >= word.count
                        && zip(word.dropLast(), bytes).allSatisfy { $0 == $1 | 0x20 }
                }
                return isCounted ? Reference(keys: keys, range: words[first].start..<words[index].end) : nil
            }
            index += 1
        }
        return nil
    }
}
