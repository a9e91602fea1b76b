import Basics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
    /// The place of the first `byte` at or after `start`, nil where there is none.
    @inline(__always)
    func firstPlace(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = baseAddress else { return nil }
        return memchr(base + start, Int32(byte), count - start)
            .map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) }
    }

    /// As `firstPlace(of:from:)`, for a byte that is nearly always close by: a call of `memchr` costs more
    /// than a look at the next bytes.
    @inline(__always)
    func nearPlace(of byte: UInt8, from start: Int) -> Int? {
        var i = start
        for _ in 0..<4 where i + ByteBlock.width <= count {
            if let found = ByteBlock.first(block(at: i) .== ByteBlock.all(byte)) { return i + found }
            i += ByteBlock.width
        }
        return firstPlace(of: byte, from: i)
    }

    /// The place of the first of two bytes at or after `start`; `count` where there is none.
    @inline(__always)
    func place(of first: UInt8, or second: UInt8, from start: Int) -> Int {
        var i = start
        while i + ByteBlock.width <= count {
            let bytes = block(at: i)
            let isEither = (bytes .== ByteBlock.all(first)) .| (bytes .== ByteBlock.all(second))
            if let found = ByteBlock.first(isEither) { return i + found }
            i += ByteBlock.width
        }
        while i < count, self[i] != first, self[i] != second { i += 1 }
        return i
    }

    /// Whether one of two bytes is in `range`.
    @inline(__always)
    func has(_ first: UInt8, or second: UInt8, in range: Range<Int>) -> Bool {
        var i = range.lowerBound
        while i < range.upperBound, i + ByteBlock.width <= count {
            let bytes = block(at: i)
            let isEither = (bytes .== ByteBlock.all(first)) .| (bytes .== ByteBlock.all(second))
            if let found = ByteBlock.first(isEither) { return i + found < range.upperBound }
            i += ByteBlock.width
        }
        while i < range.upperBound, self[i] != first, self[i] != second { i += 1 }
        return i < range.upperBound
    }

    /// The bytes from `start`, which must not be nearer to the end than a block is wide.
    @inline(__always)
    func block(at start: Int) -> ByteBlock.Bytes { ByteBlock.load(self, at: start) }
}

extension [UInt8] {
    /// Whether `byte` is among these: `contains`, sixteen bytes and more at a time.
    func hasByte(_ byte: UInt8) -> Bool {
        withUnsafeBufferPointer { $0.firstPlace(of: byte, from: 0) != nil }
    }
}
