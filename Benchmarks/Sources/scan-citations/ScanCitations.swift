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
        guard let text = mapped(arguments[1]) else { fail("cannot read \(arguments[1])", code: 1) }
        let regime = arguments.count == 3 ? arguments[2] : nil
        print(CitationScanner().citations(in: text, regime: regime).count)
    }

    /// The bytes of a regular file, mapped into memory until the program ends.
    private static func mapped(_ path: String) -> UnsafeRawBufferPointer? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0 else { return size == 0 ? UnsafeRawBufferPointer(start: nil, count: 0) : nil }
        guard let start = mmap(nil, size, PROT_READ, flags, descriptor, 0), start != MAP_FAILED else {
            return nil
        }
        return UnsafeRawBufferPointer(start: start, count: size)
    }

    /// All of the file will be read: where the system can, it is mapped by one call and not page by page.
    private static var flags: Int32 {
        #if os(Linux)
        MAP_PRIVATE | MAP_POPULATE
        #else
        MAP_PRIVATE
        #endif
    }

    private static func fail(_ message: String, code: Int32) -> Never {
        let line = Array((message + "\n").utf8)
        line.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(code)
    }
}
