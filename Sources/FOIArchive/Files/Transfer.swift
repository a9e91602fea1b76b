#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Bytes from and to file descriptors; a call broken off by a signal is taken up again.
enum Transfer {
    /// Reads up to `buffer.count` bytes: their number, 0 at the end, or -1 with `errno` set.
    static func receive(from descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// Writes all of `bytes`.
    ///
    /// - Parameter name: What the descriptor leads to, for the message of an error.
    static func send(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(SystemError) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .last("cannot write \(name)") }
            sent += count
        }
    }
}
