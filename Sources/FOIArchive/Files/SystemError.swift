#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What the operating system said when it would not do something with a file.
public struct SystemError: Error, Equatable, CustomStringConvertible {
    /// The `errno` value.
    public let code: Int32
    /// What was tried on what: `cannot read archive/a.html`.
    public let attempt: String

    public init(code: Int32, attempt: String) {
        self.code = code
        self.attempt = attempt
    }

    /// The last error of this thread; ask before anything else is called.
    static func last(_ attempt: String) -> SystemError {
        SystemError(code: errno, attempt: attempt)
    }

    public var description: String { "\(attempt): \(String(cString: strerror(code)))" }

    /// True where the reader of a pipe went away: no fault, and nothing to be told to anyone.
    public var isClosedPipe: Bool { code == EPIPE }
}
