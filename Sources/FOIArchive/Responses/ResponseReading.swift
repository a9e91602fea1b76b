import FOIParser

/// Reads responses one after the other, whatever they are kept in: documents and archives are parsed, objects of JSON
/// Lines and databases of `foi parse` are read back.
///
/// What is made of each response is made on several threads and handed on in input order; no more than a few are in
/// memory at a time.
public struct ResponseReading: Sendable {
    private let options: RunOptions
    private let total: @Sendable () -> Int?
    private let parse: @Sendable ([UInt8], Origin) -> Response

    /// - Parameters:
    ///   - total: The size of all input in bytes, as soon as someone knows.
    ///   - parse: What makes an object of bytes.
    public init(
        options: RunOptions = RunOptions(), total: @escaping @Sendable () -> Int? = { nil },
        parse: @escaping @Sendable ([UInt8], Origin) -> Response = Parser.once()
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
    ///   - paths: Documents, folders, archives, JSON Lines (`.jsonl`, `.jsonl.gz`, or by content), databases; `-` is
    ///     standard input.
    ///   - input: How documents are read.
    ///   - make: What to make of a response and its place in the input, from 1; called on several threads.
    ///   - take: Takes what was made, in input order, on the calling thread.
    /// - Throws: Where an input cannot be read at all, such as a line that is no object.
    public func forEach<Value: Sendable>(
        _ paths: [String], input: InputOptions,
        make: @escaping @Sendable (ResponseRecord, Int) -> Value,
        take: (Value) throws(RunFailure) -> Void
    ) throws(RunFailure) -> Report {
        Report()
    }
}
