import FOIParser

/// Objects of a run that follow each other.
struct RecordBatch: Sendable {
    let records: [ResponseRecord]
    /// The number of the first of them in the run, from 1.
    let firstNumber: Int
}

/// A batch in the form of an output: what a thread can make ready without the others.
enum RenderedBatch: Sendable {
    /// Bytes for each file of the output.
    case bytes([[UInt8]])
    /// What has to be dealt with in order.
    case records(RecordBatch)
}

/// Where the objects of a run go, batch by batch in input order.
protocol RecordSink: AnyObject {
    /// Makes ready what `write` takes; called on several threads.
    var rendering: @Sendable (RecordBatch) throws(RunFailure) -> RenderedBatch { get }

    /// - Parameter checkpoint: What is complete when this batch is written.
    func write(_ batch: RenderedBatch, _ checkpoint: Checkpoint) throws(RunFailure)

    /// Completes the output and puts it in its place.
    func finish() throws(RunFailure)

    /// What was counted of the objects that a run before this one wrote.
    func counted(_ body: (CountedResponse) -> Void) throws(RunFailure)
}

/// How far a run is: what is complete, in input and output.
struct Checkpoint: Sendable, Equatable {
    /// Objects written.
    var documents = 0
    /// Of these, objects of documents that could not be read.
    var unreadable = 0
    var input = InputPlace()
}
