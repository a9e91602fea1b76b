/// Bytes that are written one piece after the other: an array that nobody else can hold, so that no
/// piece asks whether somebody does.
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter capacity: about how many bytes will be written.
    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// What was written.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let first = piece.baseAddress else { return }
        if piece.count > capacity - count { grow(by: piece.count) }
        (start + count).initialize(from: first, count: piece.count)
        count += piece.count
    }

    @inline(__always)
    mutating func append(_ piece: StaticString) {
        append(UnsafeBufferPointer(start: piece.utf8Start, count: piece.utf8CodeUnitCount))
    }

    mutating func append(_ byte: UInt8, times: Int) {
        for _ in 0..<times { append(byte) }
    }

    /// Doubles at least, so that a byte is moved about once however much is written.
    private mutating func grow(by length: Int) {
        let capacity = max(capacity * 2, count + length)
        let start = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        start.moveInitialize(from: self.start, count: count)
        self.start.deallocate()
        self.start = start
        self.capacity = capacity
    }
}
