/// Bytes that are written one piece after the other: an array that nobody else can hold, so that no
/// piece asks whether somebody does. Frees its memory when it goes.
///
/// Usable from inline for the reason that `ByteBlock` is.
@usableFromInline
package struct ByteBuffer: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var length = 0
    @usableFromInline var capacity: Int

    /// - Parameter capacity: about how many bytes will be written.
    package init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// How many bytes are written.
    @inlinable
    package var count: Int {
        @inline(__always) get { length }
    }

    /// Where they stand, until the next are written.
    @inlinable
    package var base: UnsafeMutablePointer<UInt8> {
        @inline(__always) get { start }
    }

    /// A copy of what was written.
    package var bytes: [UInt8] { bytes(0..<length) }

    /// A copy of one part of what was written.
    package func bytes(_ range: Range<Int>) -> [UInt8] {
        precondition(range.upperBound <= length)
        return Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    }

    /// The byte written last.
    @inlinable
    package var last: UInt8? {
        @inline(__always) get { length > 0 ? start[length - 1] : nil }
    }

    @inlinable
    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        if length == capacity { grow(by: 1) }
        start[length] = byte
        length += 1
    }

    @inlinable
    @inline(__always)
    package mutating func append(_ piece: UnsafePointer<UInt8>, count: Int) {
        if count > capacity - length { grow(by: count) }
        (start + length).initialize(from: piece, count: count)
        length += count
    }

    @inlinable
    package mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        if let first = piece.baseAddress { append(first, count: piece.count) }
    }

    package mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    @inlinable
    package mutating func append(_ text: StaticString) {
        append(text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Appends the same byte several times.
    package mutating func append(_ byte: UInt8, times: Int) {
        for _ in 0..<times { append(byte) }
    }

    /// Appends one code point as UTF-8; U+FFFD where the value is no scalar.
    package mutating func append(codePoint: UInt32) {
        let scalar = Unicode.Scalar(codePoint) ?? "\u{FFFD}"
        for byte in UTF8.encode(scalar).unsafelyUnwrapped { append(byte) }
    }

    /// Drops what was written after `count` bytes.
    @inlinable
    @inline(__always)
    package mutating func truncate(to count: Int) {
        precondition(count <= length)
        length = count
    }

    /// Doubles at least, so that a byte is moved about once however much is written.
    @usableFromInline
    mutating func grow(by count: Int) {
        let capacity = max(capacity * 2, length + count)
        let start = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        start.moveInitialize(from: self.start, count: length)
        self.start.deallocate()
        self.start = start
        self.capacity = capacity
    }
}
