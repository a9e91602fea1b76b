/// What an ASCII byte is, as the HTML Standard's tokeniser asks it.
enum ASCII {
    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Tab, line feed, form feed, carriage return or space.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte &- 9 < 5 && byte != 0x0B)
    }
}

/// Whether the bytes from `start` begin with `word` (small letters), whatever their case.
@inline(__always)
func hasPrefix(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, bytes.count - start >= length else { return false }
    for i in 0..<length where ASCII.lowercased(bytes[start + i]) != word.utf8Start[i] {
        return false
    }
    return true
}
