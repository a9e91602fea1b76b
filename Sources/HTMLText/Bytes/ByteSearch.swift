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
}

extension [UInt8] {
    /// Whether `byte` is among these: `contains`, sixteen bytes and more at a time.
    func hasByte(_ byte: UInt8) -> Bool {
        withUnsafeBufferPointer { $0.firstPlace(of: byte, from: 0) != nil }
    }
}
