import Basics

extension ItemMarkerReader {
    mutating func digits() -> String {
        let start = index
        while isDigit(index) { index += 1 }
        return String(decoding: text[start..<index], as: UTF8.self)
    }

    /// One letter or a Roman numeral, in lower case.
    mutating func letters() -> String? {
        let start = index
        var position = index
        while isLetter(position) { position += 1 }
        guard position > start, position - start <= 5 else { return nil }
        let letters = String(decoding: text[start..<position], as: UTF8.self).lowercased()
        guard letters.utf8.count == 1 || RomanNumeral.value(letters) != nil else { return nil }
        index = position
        return letters
    }

    func at(_ character: Unicode.Scalar) -> Bool {
        index < end && text[index] == UInt8(character.value)
    }
    func isDigit(_ at: Int) -> Bool { at < end && text[at] >= 0x30 && text[at] <= 0x39 }
    func isLetter(_ at: Int) -> Bool {
        at < end && (text[at] | 0x20) >= 0x61 && (text[at] | 0x20) <= 0x7A
    }
    func isWordByte(_ at: Int) -> Bool {
        isDigit(at) || isLetter(at) || at < end && text[at] >= 0x80 && text[at] != 0xE2 && text[at] != 0xC2
    }
    func isBlank(_ at: Int) -> Bool {
        guard at < end else { return true }
        return text[at] == 0x20 || text[at] == 0x09
            || text[at] == 0xC2 && at + 1 < end && text[at + 1] == 0xA0
    }

    @discardableResult
    mutating func skipBlanks() -> Int {
        var count = 0
        while index < end, isBlank(index) {
            index += text[index] == 0xC2 ? 2 : 1
            count += 1
        }
        return count
    }

    /// Blanks, and the `>` by which mail programs mark quoted lines.
    mutating func skipQuotation() {
        skipBlanks()
        while at(">") {
            index += 1
            skipBlanks()
        }
    }

    /// A request set in quotation marks: `“1) Can I have`.
    mutating func skipOpeningQuote() {
        if at("\"") {
            index += 1
        } else if starts(with: [0xE2, 0x80, 0x9C]) || starts(with: [0xE2, 0x80, 0x98]) {
            index += 3
        }
    }

    func starts(with bytes: [UInt8]) -> Bool {
        index + bytes.count <= end && bytes.indices.allSatisfy { text[index + $0] == bytes[$0] }
    }

    func startsFolded(with word: String) -> Bool {
        guard index + word.utf8.count <= end else { return false }
        var position = index
        for byte in word.utf8 {
            guard byte == ASCII.lowercased(text[position]) else { return false }
            position += 1
        }
        return true
    }
}
