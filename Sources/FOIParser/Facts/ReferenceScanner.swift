import Basics

/// Reads one printed reference from a place in the text: `01.FOI.22.022821`, `FOI - 2199`,
/// `FOI 2022-23-0899`, `21 FOI 088`, `AB/cde/FOI.71.21`.
///
/// A reference is a row of pieces parted by single spaces. Pieces with digits belong to it, and
/// upper-case words and dashes before one; the first ordinary word ends it.
struct ReferenceScanner {
    let text: FactText
    let dates: DateScanner
    /// The endings of file names, which are no part of a reference.
    let endings: WordSet

    /// One piece: bytes without spaces.
    private struct Piece {
        var range: Range<Int>
        var hasDigit = false
        var isAcronym = false
        var isDash = false
    }

    /// In bytes; what is longer is no reference.
    static let maximumLength = 48

    /// The reference that starts at a byte of a line, if any; `mayBreak` lets it run on to the
    /// next line where that begins with its number.
    func value(from start: Int, line: Int, mayBreak: Bool) -> Range<Int>? {
        var position = start
        var line = line
        var end: Int?
        var count = 0
        var hasDash = false
        while count < 7, position - start < Self.maximumLength {
            guard let piece = piece(at: position, limit: text.lines[line].range.upperBound) else { break }
            if piece.hasDigit {
                if isDate(piece) || end != nil && isProse(piece, afterAcronym: hasAcronym(before: piece)) {
                    break
                }
                end = piece.range.upperBound
            } else if piece.isDash {
                if end != nil { break }
                hasDash = true
            } else if !piece.isAcronym || hasDash && end == nil && count > 2 {
                break
            }
            count += 1
            let next = text.skipSpaces(piece.range.upperBound)
            let spaces = next - piece.range.upperBound
            if next >= text.lines[line].range.upperBound {
                guard mayBreak, end == nil, let broken = numberOnNextLine(line) else { break }
                position = broken
                line += 1
                continue
            }
            if spaces == 0 || spaces > (end == nil ? 2 : 1) { break }
            position = next
        }
        guard let end, end > start else { return nil }
        return trimmed(start..<withSecondNumber(end, line: line)).map(withoutFileEnding)
    }

    private func hasAcronym(before piece: Piece) -> Bool {
        var position = piece.range.lowerBound - 1
        while position > 0, text.bytes[position] == 32 { position -= 1 }
        return text.bytes[position].isFactUppercase
    }

    /// `FOI 2020/03315 & 03402`: two requests answered together.
    private func withSecondNumber(_ end: Int, line: Int) -> Int {
        guard text.byte(end) == 32, text.byte(end + 1) == 38, text.byte(end + 2) == 32,
            let piece = piece(at: end + 3, limit: text.lines[line].range.upperBound)
        else { return end }
        let digits = text.bytes[piece.range]
        guard digits.count >= 4, digits.allSatisfy(\.isFactDigit) else { return end }
        let next = text.skipSpaces(piece.range.upperBound)
        return next >= text.bytes.count || text.bytes[next] == 10 ? piece.range.upperBound : end
    }

    /// `EIR 1207165.xlsx` is a file whose name is the reference.
    private func withoutFileEnding(_ range: Range<Int>) -> Range<Int> {
        guard let dot = text.bytes[range].lastIndex(of: 46), dot > range.lowerBound,
            endings.contains(WordKey.of(text.bytes[dot + 1..<range.upperBound]))
        else { return range }
        return range.lowerBound..<dot
    }

    /// Whether a piece is a date and no more: `14/10/24/mn/1771` is a reference.
    private func isDate(_ piece: Piece) -> Bool {
        guard let date = wordIndex(at: piece.range.lowerBound).flatMap({ dates.mention(at: $0) }) else {
            return false
        }
        let end = Int(text.words[date.words.upperBound - 1].end)
        return end >= piece.range.upperBound
            || !text.bytes[end..<piece.range.upperBound].contains(where: \.isFactDigit)
    }

    /// A further piece with digits belongs to the reference only after letters of it, or where it
    /// ends the line or column.
    private func isProse(_ piece: Piece, afterAcronym: Bool) -> Bool {
        if afterAcronym { return false }
        let digitsOnly = text.bytes[piece.range].allSatisfy { $0.isFactDigit || $0 == 47 || $0 == 45 }
        let next = text.skipSpaces(piece.range.upperBound)
        let closes = next == text.bytes.count || text.bytes[next] == 10 || next - piece.range.upperBound > 2
        return !(digitsOnly && closes)
    }

    /// The word that starts at a byte.
    private func wordIndex(at byte: Int) -> Int? {
        let index = text.words.partitioningIndex { Int($0.start) >= byte }
        return index < text.words.count && Int(text.words[index].start) == byte ? index : nil
    }

    private func numberOnNextLine(_ line: Int) -> Int? {
        guard line + 1 < text.lines.count else { return nil }
        let start = text.skipSpaces(text.lines[line + 1].range.lowerBound)
        guard let first = text.byte(start) else { return nil }
        if first.isFactDigit { return start }
        return first == 47 && text.byte(start + 1) != 47 ? start : nil
    }

    private func piece(at start: Int, limit: Int) -> Piece? {
        if text.byte(start) == 0xE2, text.byte(start + 1) == 0x80,
            text.byte(start + 2).map({ 0x90...0x95 ~= $0 }) == true
        {
            return Piece(range: start..<start + 3, isDash: true)
        }
        var end = start
        var letters = 0
        var upper = 0
        var piece = Piece(range: start..<start)
        while end < limit, end - start < Self.maximumLength, let byte = text.byte(end), Self.belongs(byte) {
            if byte.isFactDigit { piece.hasDigit = true }
            if byte.isFactLetter { letters += 1 }
            if byte.isFactUppercase { upper += 1 }
            end += 1
        }
        guard end > start, end - start < Self.maximumLength else { return nil }
        piece.range = start..<end
        piece.isDash = !piece.hasDigit && letters == 0
        piece.isAcronym = !piece.hasDigit && letters > 0 && letters == upper && letters <= 6
        return piece
    }

    private static func belongs(_ byte: UInt8) -> Bool {
        byte.isFactLetter || byte.isFactDigit || byte == 45 || byte == 46 || byte == 47 || byte == 95
            || byte == 35
            || byte == 92
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        func isEdge(_ byte: UInt8) -> Bool {
            byte == 45 || byte == 46 || byte == 47 || byte == 95 || byte == 92 || byte == 32
        }
        while start < end, isEdge(text.bytes[start]) || text.bytes[start] == 35 { start += 1 }
        while start < end, isEdge(text.bytes[end - 1]) { end -= 1 }
        return start < end ? start..<end : nil
    }
}
