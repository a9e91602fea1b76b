import CTreeParser
import FOIParser
import Foundation

/// Compares reading pages whole with the bare tree parse of libxml2, in one process on one thread:
/// `parse-pages FOLDER [ROUNDS]`. The kinds of work take turns, sixteen pages a turn, as many as `foi parse`
/// takes at a time, so that whatever slows the machine down slows all of them; of the times of each sixteen the least
/// counts.
///
/// `parse-pages --singly FOLDER [ROUNDS]` lets them take turns at each page: a tree, larger than the processor's
/// nearer caches, then stands between the parser and its tables each time.
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
                Data("usage: parse-pages [--singly | --json | --spin] FOLDER [ROUNDS]\n".utf8))
            exit(64)
        }
        let pages = try pages(in: folder)
        let rounds = arguments.dropFirst().first.flatMap(Int.init) ?? 10
        switch mode {
        case "--json":
            for line in lines(of: pages) { print(String(decoding: line, as: UTF8.self), terminator: "") }
        case "--spin":
            for _ in 0..<rounds { for batch in batches(of: pages, 16) { _ = lines(of: batch) } }
        case "--singly": compare(pages, together: 1, rounds: rounds)
        default: compare(pages, together: 16, rounds: rounds)
        }
    }

    private static let parser = Parser()

    private static func pages(in folder: String) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .map { Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) }
    }

    private static func batches(of pages: [[UInt8]], _ count: Int) -> [[[UInt8]]] {
        stride(from: 0, to: pages.count, by: count).map { Array(pages[$0...].prefix(count)) }
    }

    private static func lines(of pages: [[UInt8]]) -> [[UInt8]] {
        parser.parse(all: pages.map { UnreadDocument($0) }).map { $0.jsonLine() }
    }

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

    /// One kind of work on all pages.
    private struct Work {
        let name: String
        /// What its speed is counted in.
        let bytes: Int
        /// Does it for the pages of a batch, given by its number.
        let run: (Int) -> Void
    }

    private static func compare(_ pages: [[UInt8]], together: Int, rounds: Int) {
        let batches = batches(of: pages, together)
        let responses = batches.map { parser.parse(all: $0.map { UnreadDocument($0) }) }
        let texts = responses.map { $0.map { Array($0.text.utf8) } }
        let bytes = pages.reduce(0) { $0 + $1.count }
        let kinds = [
            Work(name: "tree", bytes: bytes) { batches[$0].forEach(makeTree) },
            Work(name: "HTML to JSON", bytes: bytes) { _ = lines(of: batches[$0]) },
            Work(name: "text to JSON", bytes: texts.joined().reduce(0) { $0 + $1.count }) {
                _ = lines(of: texts[$0])
            },
            Work(name: "object to JSON", bytes: responses.joined().reduce(0) { $0 + $1.jsonLine().count }) {
                for response in responses[$0] { _ = response.jsonLine() }
            },
        ]
        var least = kinds.map { _ in Array(repeating: UInt64.max, count: batches.count) }
        for _ in 0..<rounds {
            for batch in batches.indices {
                for (number, kind) in kinds.enumerated() {
                    let start = nanoseconds(CLOCK_THREAD_CPUTIME_ID)
                    kind.run(batch)
                    least[number][batch] = min(
                        least[number][batch], nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start)
                }
            }
        }
        let speeds = kinds.indices.map { Double(kinds[$0].bytes) * 1e3 / Double(least[$0].reduce(0, +)) }
        print("| work | MB | MB/s | time a byte, tree = 1 |\n|---|--:|--:|--:|")
        for (kind, speed) in zip(kinds, speeds) {
            let figures = String(
                format: "%.1f | %.1f | %.2f", Double(kind.bytes) / 1e6, speed, speeds[0] / speed)
            print("| \(kind.name) | \(figures) |")
        }
    }

    private static func nanoseconds(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
