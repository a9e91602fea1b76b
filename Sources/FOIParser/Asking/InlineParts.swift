import Basics

/// Finds parts that run on inside an item: `9. The settlement: (i) amount (ii) reason`.
struct InlineParts {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// One part by its letter and the bytes of its words.
    struct Part: Equatable {
        let letter: String
        /// Bytes of the marker.
        let marker: Range<Int>
        let text: Range<Int>
    }

    /// The parts marked inside `item`, if they run from `a` or `i` on without a gap.
    ///
    /// - Parameters:
    ///   - item: bytes; a marker at their start is the item's own.
    ///   - openings: the first markers that are looked for.
    ///   - areAnswered: the reply prints the markers again, which shows them to mark parts.
    func parts(
        in item: Range<Int>, from openings: [String] = ["a", "i"], areAnswered: Bool = false
    ) -> [Part] {
        for first in openings {
            let markers = markers(in: item, from: first)
            guard markers.count > 1, areAnswered || opensParts(markers[0]) else { continue }
            return markers.indices.map { index in
                let end = index + 1 < markers.count ? markers[index + 1].range.lowerBound : item.upperBound
                return Part(
                    letter: markers[index].letter, marker: markers[index].range,
                    text: trimmed(markers[index].contentStart..<end))
            }.filter { !$0.text.isEmpty }
        }
        return []
    }

    /// Parts are announced by a colon or begin like sentences; `caused (a) death or (b) injury` only
    /// names cases of one ask.
    private func opensParts(_ first: Marker) -> Bool {
        let above = sheet.text[..<first.range.lowerBound].last { $0 > 0x20 }
        if above == UInt8(ascii: ":") || asks(first) { return true }
        let letter = sheet.text[first.contentStart...].first { $0 > 0x20 }
        return letter.map(ASCII.isUppercase) ?? false
    }

    /// `A) how many were sold and B) how many were lost`.
    private func asks(_ first: Marker) -> Bool {
        let words = sheet.marks.words
        let word = words.firstIndex(atOrAfter: first.contentStart)
        guard word < words.count else { return false }
        return sheet.marks.asks(in: words[word].start..<words[word].end)
    }

    private struct Marker {
        let letter: String
        let range: Range<Int>
        let contentStart: Int
    }

    /// The markers in their order, each the one that follows the last.
    private func markers(in item: Range<Int>, from first: String) -> [Marker] {
        var markers: [Marker] = []
        var expected: String? = first
        var letter = Array(first.utf8)
        var index = item.lowerBound
        sheet.text.withUnsafeBufferPointer { text in
            while index + 1 < item.upperBound, let name = expected {
                let opens = text[index + 1] == UInt8(ascii: "(") || text[index + 1] | 0x20 == letter[0]
                if opens, isBlank(text[index]), !follows(provisionBefore: index),
                    let marker = marker(name, letter, at: index + 1, before: item.upperBound, text)
                {
                    markers.append(marker)
                    expected =
                        first == "a"
                        ? nextLetter(name) : Int(name).map { String($0 + 1) } ?? RomanNumeral.next(name)
                    letter = Array((expected ?? "").utf8)
                    index = marker.contentStart - 1
                }
                index += 1
            }
        }
        return markers
    }

    /// `(a) `, `a) ` or, behind a stop or a line end, `a. `.
    private func marker(
        _ name: String, _ letter: [UInt8], at start: Int, before end: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Marker? {
        var index = start
        let isBracketed = text[index] == UInt8(ascii: "(")
        if isBracketed { index += 1 }
        guard index + letter.count < end else { return nil }
        for (place, byte) in letter.enumerated() where text[index + place] | 0x20 != byte { return nil }
        index += letter.count
        let isNumber = letter[0] <= UInt8(ascii: "9")
        let closes =
            text[index] == UInt8(ascii: ")") || !isBracketed && !isNumber && text[index] == UInt8(ascii: ".")
        guard closes, index + 1 < end, isBlank(text[index + 1]) else { return nil }
        return Marker(letter: name, range: start..<(index + 1), contentStart: index + 2)
    }

    /// `section 31(1) (a)` marks no part.
    private func follows(provisionBefore blank: Int) -> Bool {
        guard blank > 0 else { return false }
        let byte = sheet.text[blank - 1]
        return byte == UInt8(ascii: ")") || byte >= 0x30 && byte <= 0x39
    }

    private func nextLetter(_ letter: String) -> String? {
        letter.utf8.first.flatMap { $0 < UInt8(ascii: "z") ? String(UnicodeScalar($0 + 1)) : nil }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, isBlank(sheet.text[first]) { range = range.dropFirst() }
        while let last = range.last, isBlank(sheet.text[last]) { range = range.dropLast() }
        return range
    }
}
