import Statutes

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Prints how many citations a file holds: `scan-citations FILE [REGIME]`. It does what a search
/// tool does that counts: start, read the file, scan it once on one thread, print a number.
@main
struct ScanCitations {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 2 || arguments.count == 3 else {
            fail("usage: scan-citations FILE [FOIA | EIR | FOISA | EISR]", code: 64)
        }
        guard let text = contents(of: arguments[1]) else { fail("cannot read \(arguments[1])", code: 1) }
        let regime = arguments.count == 3 ? arguments[2] : nil
        print(CitationScanner().citations(in: text, regime: regime).count)
    }

    /// The bytes of a regular file, read at once into memory that is not cleared first.
    private static func contents(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let received = read(descriptor, base + count, size - count)
                if received <= 0 { break }
                count += received
            }
            isWhole = count == size
        }
        return isWhole ? bytes : nil
    }

    private static func fail(_ message: String, code: Int32) -> Never {
        let line = Array((message + "\n").utf8)
        line.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(code)
    }
}
