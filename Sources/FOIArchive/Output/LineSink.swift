import FOIParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// JSON: lines, compressed lines or an array, into a file or a stream.
final class LineSink: RecordSink {
    private let form: OutputForm
    private let descriptor: Int32
    private let name: String
    /// Nil for a stream.
    private let workplace: Workplace?
    private var size = 0

    let rendering: @Sendable (RecordBatch) throws(RunFailure) -> RenderedBatch

    /// Writes to a descriptor that leads elsewhere than to a file; it stays open.
    init(_ form: OutputForm, stream: Int32, name: String, pretty: Bool) {
        self.form = form
        descriptor = stream
        self.name = name
        workplace = nil
        rendering = Self.rendering(form, pretty: pretty)
    }

    /// Writes at the workplace, going on behind what is safe there.
    ///
    /// - Returns: The sink, and what is complete in it already.
    static func at(
        _ workplace: Workplace, _ form: OutputForm, pretty: Bool
    ) throws(RunFailure) -> (sink: LineSink, done: Checkpoint) {
        let opened = workplace.part.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
        guard opened >= 0 else { throw RunFailure(SystemError.last("cannot write \(workplace.name)")) }
        let kept = Self.intact(workplace.entries, in: opened)
        do throws(RunFailure) {
            try workplace.begin(keeping: kept)
        } catch {
            close(opened)
            throw error
        }
        let last = kept > 0 ? workplace.entries[kept - 1] : nil
        let sink = try LineSink(form, workplace, opened, size: last?.size ?? 0, pretty: pretty)
        return (sink, last?.checkpoint ?? Checkpoint())
    }

    private init(
        _ form: OutputForm, _ workplace: Workplace, _ opened: Int32, size: Int, pretty: Bool
    ) throws(RunFailure) {
        self.form = form
        self.workplace = workplace
        self.size = size
        name = workplace.name
        rendering = Self.rendering(form, pretty: pretty)
        // Beginning anew removes the file that was opened.
        if size == 0 {
            close(opened)
            descriptor = workplace.part.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
        } else {
            descriptor = opened
        }
        guard descriptor >= 0, ftruncate(descriptor, off_t(size)) == 0,
            lseek(descriptor, off_t(size), SEEK_SET) >= 0
        else { throw RunFailure(SystemError.last("cannot write \(name)")) }
        if let permissions = workplace.permissions { fchmod(descriptor, permissions) }
    }

    deinit {
        if workplace != nil { close(descriptor) }
    }

    /// How many entries of the journal the file bears out: the last of them whose bytes are as it says, and those
    /// before it. After the program's death these are all; after the machine's, fewer.
    private static func intact(_ entries: [JournalEntry], in file: Int32) -> Int {
        for index in entries.indices.reversed() {
            let start = index > 0 ? entries[index - 1].size : 0
            let count = entries[index].size - start
            guard count >= 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: count)
            if pread(file, &bytes, count, off_t(start)) == count, Checksum.crc32(bytes) == entries[index].tail
            {
                return index + 1
            }
        }
        return 0
    }

    // MARK: Writing

    private static func rendering(
        _ form: OutputForm, pretty: Bool
    ) -> @Sendable (RecordBatch) throws(RunFailure) -> RenderedBatch {
        { batch in
            var bytes: [UInt8] = []
            for (index, record) in batch.records.enumerated() {
                if form == .array && index > 0 { bytes.append(contentsOf: ",\n".utf8) }
                var options = record.options
                options.pretty = pretty
                bytes.append(
                    contentsOf: form == .array
                        ? record.response.json(options) : record.response.jsonLine(options))
            }
            return .bytes([form == .compressedLines ? Gzip.member(bytes) : bytes])
        }
    }

    func write(_ batch: RenderedBatch, _ checkpoint: Checkpoint) throws(RunFailure) {
        guard case .bytes(let files) = batch, var bytes = files.first else { return }
        if form == .array { bytes.insert(contentsOf: (size == 0 ? "[\n" : ",\n").utf8, at: 0) }
        try send(bytes)
        try workplace?.add(JournalEntry(checkpoint: checkpoint, size: size, tail: Checksum.crc32(bytes)))
    }

    private func send(_ bytes: [UInt8]) throws(RunFailure) {
        try RunFailure.wrapping { () throws(SystemError) in
            try Transfer.send(bytes, to: descriptor, named: name)
        }
        size += bytes.count
    }

    func finish() throws(RunFailure) {
        switch form {
        case .array: try send(Array((size == 0 ? "[]\n" : "\n]\n").utf8))
        // No file of gzip is empty.
        case .compressedLines where size == 0: try send(Gzip.member([]))
        default: break
        }
        guard let workplace else { return }
        guard fsync(descriptor) == 0 else { throw RunFailure(SystemError.last("cannot write \(name)")) }
        try workplace.finish()
    }

    func counted(_ body: (CountedResponse) -> Void) throws(RunFailure) {
        guard let workplace, size > 0 else { return }
        do throws(SystemError) {
            var lines = try StoredLineReader(workplace.part, limit: size)
            while let line = try lines.next() {
                guard let object = Self.object(on: line) else { continue }
                body(try Self.counted(object, line: lines.line, of: workplace))
            }
        } catch {
            throw RunFailure(error)
        }
    }

    private static func counted(
        _ object: [UInt8], line: Int, of workplace: Workplace
    ) throws(SystemError) -> CountedResponse {
        do throws(ResponseFormatError) {
            return CountedResponse(try ResponseRecord(json: object, line: line).response)
        } catch {
            throw SystemError(code: EILSEQ, attempt: "\(workplace.part), \(error)")
        }
    }

    /// The object on a line of the output, nil for a line that only belongs to an array.
    private static func object(on line: [UInt8]) -> [UInt8]? {
        guard line.first == UInt8(ascii: "{") else { return nil }
        return line.last == UInt8(ascii: ",") ? line.dropLast() : line
    }
}
