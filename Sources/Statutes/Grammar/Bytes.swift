import Basics

/// The scanned text, read by position; a position outside it reads as 0.
///
/// The bytes are those of an array that the scan keeps alive: a reference to the array itself would be
/// counted up and down for every word that is looked at.
struct Bytes {
    let storage: UnsafeRawBufferPointer

    /// - Parameter storage: not used after the scope that lent it.
    init(_ storage: UnsafeRawBufferPointer) { self.storage = storage }

    var count: Int { storage.count }

    @inline(__always)
    subscript(_ index: Int) -> UInt8 {
        // One comparison for both ends: a negative position is a large one without its sign.
        guard UInt(bitPattern: index) < UInt(bitPattern: storage.count) else { return 0 }
        return storage[index]
    }

    /// The longest run of blanks that can stand inside one expression, in bytes. A wider gap is
    /// layout, not writing; the limit also keeps every look backwards at a constant cost.
    static let widestGap = 48

    // MARK: Blanks

    /// The bytes of the blank at `index`: 1 for space, tab and line ends, 2 for the non-breaking
    /// space, 3 for the typographic spaces of U+2000 to U+200B and U+202F; 0 for anything else.
    @inline(__always)
    func blankLength(at index: Int) -> Int {
        switch self[index] {
        case 0x20, 0x09, 0x0A, 0x0D: return 1
        case 0xC2: return self[index + 1] == 0xA0 ? 2 : 0
        case 0xE2:
            guard self[index + 1] == 0x80 else { return 0 }
            let last = self[index + 2]
            return (last >= 0x80 && last <= 0x8B) || last == 0xAF ? 3 : 0
        default: return 0
        }
    }

    /// The first position at or after `index` that is no blank, or nil where the gap holds an
    /// empty line or is wider than one expression allows. The `>` of quoted mail at the start of
    /// a line belongs to the gap.
    @inline(__always)
    func skipGap(from index: Int) -> Int? {
        // Nearly every gap is nothing or one space.
        if Self.isPlain(self[index]) { return index }
        if self[index] == 0x20, Self.isPlain(self[index + 1]) { return index + 1 }
        return skipWideGap(from: index)
    }

    /// Whether a byte is printed ASCII, and no mark of quoted mail.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E && byte != UInt8(ascii: ">") }

    private func skipWideGap(from index: Int) -> Int? {
        var position = index
        var breaks = 0
        while position - index <= Self.widestGap {
            let length = blankLength(at: position)
            if length == 0 {
                guard self[position] == UInt8(ascii: ">"), breaks > 0 else { return position }
                position += 1
                continue
            }
            if self[position] == 0x0A {
                breaks += 1
                if breaks > 1 { return nil }
            }
            position += length
        }
        return nil
    }

    /// The position after the last byte before `index` that is no blank, or nil as `skipGap`.
    @inline(__always)
    func skipGapBack(from index: Int) -> Int? {
        if Self.isPlain(self[index - 1]) { return index }
        if self[index - 1] == 0x20, Self.isPlain(self[index - 2]) { return index - 1 }
        return skipWideGapBack(from: index)
    }

    private func skipWideGapBack(from index: Int) -> Int? {
        var position = index
        var breaks = 0
        while index - position <= Self.widestGap {
            switch self[position - 1] {
            case 0x20, 0x09, 0x0D: position -= 1
            case 0x0A:
                breaks += 1
                if breaks > 1 { return nil }
                position -= 1
            case UInt8(ascii: ">"):
                guard isLineStart(position - 1) else { return position }
                position -= 1
            case 0xA0 where self[position - 2] == 0xC2: position -= 2
            case 0x80...0x8B where blankLength(at: position - 3) == 3: position -= 3
            case 0xAF where blankLength(at: position - 3) == 3: position -= 3
            default: return position
            }
        }
        return nil
    }

    /// Whether a line break lies in `range`.
    func hasBreak(in range: Range<Int>) -> Bool {
        for index in range where self[index] == 0x0A { return true }
        return false
    }

    /// Whether a full stop or an empty line lies in `range`.
    func endsSentence(in range: Range<Int>) -> Bool {
        var breaks = 0
        for index in range {
            switch self[index] {
            case UInt8(ascii: "."): return true
            case 0x0A: breaks += 1
            case 0x20, 0x0D: break
            default: breaks = 0
            }
            if breaks > 1 { return true }
        }
        return false
    }

    /// Whether only blanks and quoted-mail marks lie between the start of the line and `index`.
    func isLineStart(_ index: Int) -> Bool {
        var position = index - 1
        while index - position <= Self.widestGap {
            if position < 0 || self[position] == 0x0A { return true }
            switch self[position] {
            case 0x20, 0x09, 0x0D, 0xC2, 0xA0, UInt8(ascii: ">"): position -= 1
            default: return false
            }
        }
        return false
    }

    // MARK: Words

    @inline(__always)
    func isDigit(_ index: Int) -> Bool { self[index] &- 0x30 < 10 }

    @inline(__always)
    func isLetter(_ index: Int) -> Bool { (self[index] | 0x20) &- 0x61 < 26 }

    @inline(__always)
    func isUpper(_ index: Int) -> Bool { self[index] &- 0x41 < 26 }

    /// The block from `index` on, which must lie in the text.
    @inline(__always)
    func block(at index: Int) -> ByteBlock.Bytes {
        storage.loadUnaligned(fromByteOffset: index, as: ByteBlock.Bytes.self)
    }

    @inline(__always)
    func isAlphanumeric(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }

    /// The end of the run of letters that starts at `index`, at most 24 letters on.
    func wordEnd(from index: Int) -> Int {
        var position = index
        while position - index < 24, position >= 0, position + 8 <= count {
            let others = ~Eight.letters(eight(at: position)) & Eight.tops
            if others != 0 { return position + others.trailingZeroBitCount / 8 }
            position += 8
        }
        while position - index < 24, isLetter(position) { position += 1 }
        return position
    }

    /// The start of the run of letters that ends at `index`, at most 24 letters back.
    func wordStart(before index: Int) -> Int {
        var position = index
        while index - position < 24, position >= 8, position <= count {
            let others = ~Eight.letters(eight(at: position - 8)) & Eight.tops
            if others != 0 { return position - others.leadingZeroBitCount / 8 }
            position -= 8
        }
        while index - position < 24, isLetter(position - 1) { position -= 1 }
        return position
    }

    /// The letters in `range`, in lower case.
    @inline(__always)
    func word(in range: Range<Int>) -> Word {
        let length = range.count
        guard length > 0, range.lowerBound >= 8, range.upperBound <= count else {
            return Word(range.lazy.map { self[$0] | 0x20 })
        }
        // The bytes before the word are read with it and cut off.
        let low = eight(at: range.upperBound - 8).byteSwapped | Eight.ones &* 0x20
        if length <= 8 { return Word(high: 0, low: low & ~0 >> UInt64(64 - length * 8), length: length) }
        let high = eight(at: max(0, range.upperBound - 16)).byteSwapped | Eight.ones &* 0x20
        guard range.upperBound >= 16 else { return Word(range.lazy.map { self[$0] | 0x20 }) }
        let kept = min(length, 16) - 8
        return Word(high: high & ~0 >> UInt64(64 - kept * 8), low: low, length: length)
    }

    /// The word that starts at `index`, in lower case; empty where there is none.
    func word(at index: Int) -> Word { word(in: index..<wordEnd(from: index)) }
}
