import Testing

@testable import Basics

@Suite struct ByteBufferTests {
    @Test func keepsWhatIsAppendedAsItGrows() {
        var buffer = ByteBuffer(capacity: 1)
        var expected: [UInt8] = []
        for number in 0..<500 {
            buffer.append(UInt8(truncatingIfNeeded: number))
            expected.append(UInt8(truncatingIfNeeded: number))
            if number % 50 == 0 {
                let piece = Array(repeating: UInt8(truncatingIfNeeded: number), count: number)
                buffer.append(piece)
                expected += piece
            }
        }
        let (count, bytes) = (buffer.count, buffer.bytes)
        #expect(count == expected.count)
        #expect(bytes == expected)
    }

    @Test func takesTextAndCodePoints() {
        var buffer = ByteBuffer(capacity: 0)
        buffer.append("a")
        buffer.append(0x2D, times: 3)
        buffer.append(codePoint: 0xE9)
        buffer.append(codePoint: 0x1F600)
        // Half of a surrogate pair is no scalar.
        buffer.append(codePoint: 0xD800)
        let bytes = buffer.bytes
        #expect(String(decoding: bytes, as: UTF8.self) == "a---é\u{1F600}\u{FFFD}")
    }

    @Test func dropsItsEnd() {
        var buffer = ByteBuffer(capacity: 8)
        #expect(buffer.last == nil)
        buffer.append("abcdef")
        buffer.truncate(to: 3)
        buffer.append(0x78)
        let (part, last) = (buffer.bytes(1..<4), buffer.last)
        #expect(part == Array("bcx".utf8))
        #expect(last == 0x78)
    }
}
