import CTreeParser
import FOIParser
import Foundation

/// Compares reading pages whole with the bare tree parse of libxml2, in one process on one thread:
/// `parse-pages FOLDER [ROUNDS]`. The three kinds of work take turns, page by page, so that whatever
/// slows the machine down slows all of them; of each page's times the least counts.
///
/// `parse-pages --json FOLDER` prints the objects instead, to compare two versions by, and
/// `parse-pages --spin FOLDER ROUNDS` only parses, to be watched by a profiler.
@main
struct ParsePages {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let mode = arguments.first.flatMap { $0.hasPrefix("--") ? $0 : nil }
        if mode != nil { arguments.removeFirst() }
        guard let folder = arguments.first else {
            FileHandle.standardError.write(
                Data("usage: parse-pages [--json | --spin] FOLDER [ROUNDS]\n".utf8))
            exit(64)
        }
        let pages = try pages(in: folder)
        let rounds = arguments.dropFirst().first.flatMap(Int.init) ?? 10
        switch mode {
        case "--json":
            for page in pages { print(String(decoding: json(of: page), as: UTF8.self), terminator: "") }
        case "--spin": for _ in 0..<rounds { for page in pages { _ = json(of: page) } }
        default: compare(pages, rounds: rounds)
        }
    }

    private static let parser = Parser()

    private static func pages(in folder: String) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .map { Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) }
    }

    private static func json(of bytes: [UInt8]) -> [UInt8] { parser.parse(bytes).jsonLine() }

    /// What the parser is measured by.
    private static func makeTree(_ bytes: [UInt8]) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        bytes.withUnsafeBytes { bytes in
            let text = bytes.bindMemory(to: CChar.self)
            let tree = htmlReadMemory(text.baseAddress, Int32(text.count), nil, "UTF-8", Int32(options))
            xmlFreeDoc(tree)
        }
    }

    private static func compare(_ pages: [[UInt8]], rounds: Int) {
        let texts = pages.map { Array(parser.parse($0).text.utf8) }
        let work: [(name: String, inputs: [[UInt8]], run: ([UInt8]) -> Void)] = [
            ("tree", pages, makeTree), ("HTML to JSON", pages, { _ = json(of: $0) }),
            ("text to JSON", texts, { _ = json(of: $0) }),
        ]
        var least = work.map { Array(repeating: UInt64.max, count: $0.inputs.count) }
        for _ in 0..<rounds {
            for page in pages.indices {
                for (number, kind) in work.enumerated() {
                    let start = nanoseconds(CLOCK_THREAD_CPUTIME_ID)
                    kind.run(kind.inputs[page])
                    least[number][page] = min(
                        least[number][page], nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start)
                }
            }
        }
        let speeds = work.indices.map { number in
            Double(work[number].inputs.reduce(0) { $0 + $1.count }) * 1e3 / Double(least[number].reduce(0, +))
        }
        print("| work | MB | MB/s | time a byte, tree = 1 |\n|---|--:|--:|--:|")
        for (kind, speed) in zip(work, speeds) {
            let megabytes = Double(kind.inputs.reduce(0) { $0 + $1.count }) / 1e6
            let figures = String(format: "%.1f | %.1f | %.2f", megabytes, speed, speeds[0] / speed)
            print("| \(kind.name) | \(figures) |")
        }
    }

    private static func nanoseconds(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
