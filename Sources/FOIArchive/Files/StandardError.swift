#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where messages for people go.
public enum StandardError {
    /// Writes the text as it is. Nobody can be told where this fails, so nobody is.
    public static func write(_ text: String) {
        try? Transfer.send(Array(text.utf8), to: STDERR_FILENO, named: "standard error")
    }

    /// Makes a write to a closed pipe an error where it happens, instead of the end of the program.
    public static func ignoreClosedPipes() {
        signal(SIGPIPE, SIG_IGN)
    }
}
