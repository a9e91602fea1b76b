import FOIParser

/// Reads responses one after the other, whatever they are kept in: documents and archives are parsed, objects of JSON
/// Lines and databases of `foi parse` are read back.
///
/// What is made of each response is made on several threads and handed on in input order; no more than a few are in
/// memory at a time.
public struct ResponseReading: Sendable {
    private let options: RunOptions
    private let total: @Sendable () -> Int?
    private let parse: @Sendable ([UnreadDocument]) -> [Response]

    /// - Parameters:
    ///   - total: The size of all input in bytes, as soon as someone knows.
    ///   - parse: What makes an object of each of some documents, in their order.
    public init(
        options: RunOptions = RunOptions(), total: @escaping @Sendable () -> Int? = { nil },
        parse: @escaping @Sendable ([UnreadDocument]) -> [Response] = Parser().parse(all:)
    ) {
        self.options = options
        self.total = total
        self.parse = parse
    }

    /// What a reading met.
    public struct Report: Sendable, Equatable {
        public var responses = 0
        /// Of these, documents that could not be read.
        public var unreadable = 0
        /// What was passed over, a sentence a line.
        public var messages: [String] = []
    }

    /// Reads all responses.
    ///
    /// - Parameters:
    ///   - paths: Documents, folders, archives, databases, and JSON Lines (`.jsonl`, `.jsonl.gz`, or by content); `-` is
    ///     JSON Lines on standard input.
    ///   - input: How documents are read.
    ///   - make: What to make of some responses, given with the place of the first in the input, from 1: one value
    ///     for each, in their order. Called on several threads.
    ///   - take: Takes what was made, in input order, on the calling thread.
    /// - Throws: Where an input cannot be read at all, such as a line that is no object.
    public func forEach<Value: Sendable>(
        _ paths: [String], input: InputOptions,
        make: @escaping @Sendable ([ResponseRecord], Int) -> [Value],
        take: (Value) throws(RunFailure) -> Void
    ) throws(RunFailure) -> Report {
        var report = Report()
        var progress = Progress(options.progress, total: total)
        defer { progress.clear() }
        var reader = BatchReader(try ResponseInputs(paths, options: input), isLive: false)
        let pool = OrderedPool<Batch<ResponseContent>, Made<Value>>(
            workers: options.workers, work: worker(make))
        try pool.run { () throws(RunFailure) in
            switch try reader.next() {
            case .job(let batch): .job(batch)
            case .pause: .pause
            case .end: .end
            }
        } deliver: { made throws(RunFailure) in
            let made = try made.get()
            for value in made.values { try take(value) }
            report.responses += made.values.count
            report.unreadable += made.failures.count
            if !made.failures.isEmpty { progress.clear() }
            for failure in made.failures { options.say(failure) }
            progress.show(documents: report.responses, consumed: reader.source.consumed)
        }
        report.messages = reader.source.skipped.messages
        return report
    }

    private typealias Made<Value: Sendable> = Result<(values: [Value], failures: [String]), RunFailure>

    private func worker<Value: Sendable>(
        _ make: @escaping @Sendable ([ResponseRecord], Int) -> [Value]
    ) -> @Sendable (Batch<ResponseContent>) -> Made<Value> {
        let parse = parse
        return { batch in
            do throws(RunFailure) {
                // First all are read, then all are made: each of the two finds its tables still in the cache.
                let records = try Self.records(batch.contents, parse)
                let failures = records.compactMap { CountedResponse($0.response).failure }
                return .success((make(records, batch.firstNumber), failures))
            } catch {
                return .failure(error)
            }
        }
    }

    private static func records(
        _ contents: [ResponseContent], _ parse: ([UnreadDocument]) -> [Response]
    ) throws(RunFailure) -> [ResponseRecord] {
        let documents = contents.compactMap { content -> DocumentContent? in
            guard case .parsed(let document) = content else { return nil }
            return document
        }
        var parsed = documents.responses(parsing: parse)[...]
        var records: [ResponseRecord] = []
        for content in contents {
            if let stored = try stored(content) {
                records.append(stored)
            } else if let response = parsed.popFirst() {
                records.append(ResponseRecord(response))
            }
        }
        return records
    }

    /// Nil for what is to be parsed.
    private static func stored(_ content: ResponseContent) throws(RunFailure) -> ResponseRecord? {
        do throws(ResponseFormatError) {
            switch content {
            case .parsed: return nil
            case .line(let line): return try ResponseRecord(json: line.bytes, line: line.number)
            case .row(let object, let text, _, let number):
                var response = try ResponseRecord(json: object, line: number).response
                response.text = text ?? ""
                return ResponseRecord(response, hasText: text != nil, hasParser: false)
            }
        } catch {
            throw RunFailure(error, in: content.file)
        }
    }
}

extension ResponseContent {
    /// What holds it, for messages.
    fileprivate var file: String {
        switch self {
        case .parsed: "the input"
        case .line(let line): line.file
        case .row(_, _, let database, _): database
        }
    }
}
