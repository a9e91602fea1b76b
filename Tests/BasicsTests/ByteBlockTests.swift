import Testing

@testable import Basics

@Suite struct ByteBlockTests {
    /// Sixteen blanks with other bytes at some places.
    private func block(_ byte: UInt8, at places: Int...) -> ByteBlock.Bytes {
        var bytes = ByteBlock.all(0x20)
        for place in places { bytes[place] = byte }
        return bytes
    }

    @Test func findsTheFirstAndTheLast() {
        for first in 0..<ByteBlock.width {
            for last in first..<ByteBlock.width {
                let mask = ByteBlock.equal(block(0x78, at: first, last), "x")
                #expect(ByteBlock.first(mask) == first, "\(first) and \(last)")
                #expect(ByteBlock.last(mask) == last, "\(first) and \(last)")
                #expect(ByteBlock.any(mask))
            }
        }
    }

    @Test func findsNothingWhereTheTestHoldsForNone() {
        let mask = ByteBlock.equal(ByteBlock.all(0x20), "x")
        #expect(ByteBlock.first(mask) == nil)
        #expect(ByteBlock.last(mask) == nil)
        #expect(!ByteBlock.any(mask))
    }

    @Test func knowsDigits() {
        for byte in UInt8.min...UInt8.max {
            let isDigit = (0x30...0x39).contains(byte)
            #expect(ByteBlock.first(ByteBlock.digits(block(byte, at: 9))) == (isDigit ? 9 : nil), "\(byte)")
        }
    }

    @Test func isReadFromAnyPlace() {
        let bytes = (0..<40).map(UInt8.init)
        bytes.withUnsafeBufferPointer { bytes in
            for start in 0...(bytes.count - ByteBlock.width) {
                let block = ByteBlock.load(bytes, at: start)
                #expect((0..<ByteBlock.width).allSatisfy { block[$0] == bytes[start + $0] }, "\(start)")
            }
        }
    }
}
