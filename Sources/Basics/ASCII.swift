/// What an ASCII byte is, and its small letter.
@usableFromInline
package enum ASCII {
    /// A capital as the small letter; any other byte as it is.
    @inlinable
    @inline(__always)
    package static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }

    @inlinable
    @inline(__always)
    package static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    @inlinable
    @inline(__always)
    package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inlinable
    @inline(__always)
    package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Tab, line feed, form feed, carriage return or space: white space of the HTML Standard.
    @inlinable
    @inline(__always)
    package static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte &- 9 < 5 && byte != 0x0B)
    }
}

extension Collection<UInt8> {
    /// Whether these bytes begin with a word in small letters, whatever the case of their own.
    @inlinable
    package func hasPrefix(smallLetters word: some Collection<UInt8>) -> Bool {
        var position = startIndex
        for byte in word {
            guard position < endIndex, ASCII.lowercased(self[position]) == byte else { return false }
            position = index(after: position)
        }
        return true
    }
}
