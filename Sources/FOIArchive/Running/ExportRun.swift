import FOIParser

/// One run over objects that were written before: reads each and writes it in another form.
public struct ExportRun {
    private let options: RunOptions
    private let total: @Sendable () -> Int?

    /// - Parameter total: The size of all input in bytes, as soon as someone knows.
    public init(options: RunOptions = RunOptions(), total: @escaping @Sendable () -> Int? = { nil }) {
        self.options = options
        self.total = total
    }

    /// Writes the objects of the files in order.
    ///
    /// - Parameter files: JSON Lines, plain or compressed by gzip; `-` is standard input.
    /// - Throws: At the first line that is no object, naming it; nothing is written then.
    public func export(_ files: [String], to target: OutputTarget) throws(RunFailure) -> RunReport {
        var input = StoredLines(files)
        let run = Run<StoredLines>(
            options: options, fingerprint: "export", isRepeatable: false, total: total
        ) { lines throws(RunFailure) in
            var records: [ResponseRecord] = []
            for line in lines { records.append(try Self.record(line)) }
            return records
        }
        return try run.run(&input, to: target)
    }

    private static func record(_ line: StoredLines.Content) throws(RunFailure) -> ResponseRecord {
        do throws(ResponseFormatError) {
            return try ResponseRecord(json: line.bytes, line: line.number)
        } catch {
            throw RunFailure(error, in: line.file)
        }
    }
}

/// The lines of files as the input of a run; empty ones are passed over.
struct StoredLines: RunSource {
    struct Content: Sendable {
        let bytes: [UInt8]
        let file: String
        /// From 1.
        let number: Int
    }

    private var files: ArraySlice<String>
    /// `StoredLineReader` cannot be copied, and the value of an optional in a structure that can be would have to.
    private var reader: Reader?
    private var consumedBefore = 0
    let place = InputPlace()

    private final class Reader {
        var lines: StoredLineReader
        init(_ path: String) throws(SystemError) { lines = try StoredLineReader(path) }
    }

    init(_ files: [String]) {
        self.files = files[...]
    }

    var consumed: Int? { consumedBefore + (reader?.lines.consumed ?? 0) }

    mutating func next() throws(RunFailure) -> RunStep<Content> {
        do throws(SystemError) {
            while true {
                if let reader {
                    guard let bytes = try reader.lines.next() else {
                        consumedBefore += reader.lines.consumed
                        self.reader = nil
                        continue
                    }
                    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return .passed }
                    let content = Content(bytes: bytes, file: reader.lines.name, number: reader.lines.line)
                    return .item(RunItem(content: content, size: bytes.count))
                }
                guard let file = files.popFirst() else { return .end }
                reader = try Reader(file)
            }
        } catch {
            throw RunFailure(error)
        }
    }
}
