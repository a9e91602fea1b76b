import FOIParser

/// How a run is done.
public struct RunOptions: Sendable {
    /// How many threads work; the output is the same with any number.
    public var workers = 1
    /// Whether to go on with what an earlier run left unfinished.
    public var resumes = false
    public var progress = ProgressStyle.none
    /// Whether to count what the documents are.
    public var summarizes = false
    /// Takes what people should know while the run goes on, a sentence at a time.
    public var say: @Sendable (String) -> Void = { _ in }

    public init() {}
}

/// What came of a run.
public struct RunReport: Sendable {
    /// Objects written, those of the runs that this one went on with among them.
    public internal(set) var documents = 0
    /// Of these, objects of documents that could not be read.
    public internal(set) var unreadable = 0
    /// Nil where it was not asked for.
    public internal(set) var summary: RunSummary?
}

/// The way of all runs: items in, an object made of each on some thread, batches out in order.
struct Run<Source: RunSource> {
    let options: RunOptions
    /// A word that is equal for runs with the same inputs, options and rules.
    let fingerprint: String
    /// Whether the source can tell that its input is what it was, so that a later run can go on.
    let isRepeatable: Bool
    /// The size of all input in bytes, as soon as someone knows.
    let total: @Sendable () -> Int?
    /// What makes an object of each of some items, in their order; called on several threads.
    let work: @Sendable ([Source.Content]) throws(RunFailure) -> [ResponseRecord]

    func run(_ source: inout Source, to target: OutputTarget) throws(RunFailure) -> RunReport {
        let output = try OpenedOutput.make(
            target, fingerprint: fingerprint, keepsParts: isRepeatable, resumes: options.resumes)
        // Whoever ends the program takes this first, so that no batch is half written.
        let gate = Monitor(())
        let interruptions = watch(gate, output.workplace)
        defer { interruptions.stop() }
        do throws(RunFailure) {
            return try run(&source, to: output, gate)
        } catch {
            throw output.workplace?.leave().map { RunFailure("\(error). \($0)") } ?? error
        }
    }

    private func watch(_ gate: Monitor<Void>, _ workplace: Workplace?) -> Interruptions {
        let (style, say) = (options.progress, options.say)
        return Interruptions {
            // After five seconds the program ends all the same; what is safe is safe.
            guard gate.seize(within: 5) else { return }
            Progress.clear(style)
            if let left = workplace?.leave() { say("interrupted: \(left)") }
        }
    }

    private func run(
        _ source: inout Source, to output: OpenedOutput, _ gate: Monitor<Void>
    ) throws(RunFailure) -> RunReport {
        var state = RunState(output, options, Progress(options.progress, total: total))
        try state.takeUpEarlierWork()
        try skip(output.done, in: &source, output.workplace?.name ?? "")
        var reader = BatchReader(source, isLive: output.isLive, written: output.done.documents)
        // Whatever comes, the caller learns what was passed over.
        defer { source = reader.source }
        let pool = OrderedPool<Batch<Source.Content>, RunResult>(
            workers: options.workers, work: worker(for: output.sink))
        try pool.run { () throws(RunFailure) in
            try reader.next()
        } deliver: { result throws(RunFailure) in
            try gate.locked { _ throws(RunFailure) in try state.write(result) }
            state.tell(result.counted, consumed: reader.source.consumed)
        }
        try gate.locked { _ throws(RunFailure) in try output.sink.finish() }
        state.progress.clear()
        return state.report
    }

    /// Reads again what an earlier run has dealt with, and sees that it is the same.
    private func skip(_ done: Checkpoint, in source: inout Source, _ name: String) throws(RunFailure) {
        while source.place.items < done.input.items {
            if case .end = try source.next() { break }
        }
        guard source.place == done.input else {
            throw RunFailure(
                "cannot go on with \(name): the input is not what it was. Without --resume, the run begins again"
            )
        }
    }

    private func worker(for sink: any RecordSink) -> @Sendable (Batch<Source.Content>) -> RunResult {
        let rendering = sink.rendering
        let work = work
        return { batch in
            var counted: [CountedResponse] = []
            do throws(RunFailure) {
                let records = try work(batch.contents)
                counted = records.map { CountedResponse($0.response) }
                let rendered = try rendering(RecordBatch(records: records, firstNumber: batch.firstNumber))
                return RunResult(rendered: .success(rendered), place: batch.place, counted: counted)
            } catch {
                return RunResult(rendered: .failure(error), place: batch.place, counted: [])
            }
        }
    }
}

/// What changes while a run goes on, on the thread that writes.
private struct RunState {
    let sink: any RecordSink
    let options: RunOptions
    var progress: Progress
    var checkpoint: Checkpoint
    var report = RunReport()
    private let discarded: Int

    init(_ output: OpenedOutput, _ options: RunOptions, _ progress: Progress) {
        sink = output.sink
        self.options = options
        self.progress = progress
        checkpoint = output.done
        discarded = output.workplace?.discarded ?? 0
        if options.summarizes { report.summary = RunSummary() }
    }

    /// Counts what the output has already.
    mutating func takeUpEarlierWork() throws(RunFailure) {
        if discarded > 0 { options.say("an unfinished run of \(discarded) documents is not gone on with") }
        guard checkpoint.documents > 0 else { return }
        options.say("going on behind \(checkpoint.documents) documents")
        report.documents = checkpoint.documents
        report.unreadable = checkpoint.unreadable
        progress.resume(after: checkpoint.documents)
        if var summary = report.summary {
            try sink.counted { summary.add($0) }
            report.summary = summary
        }
    }

    mutating func write(_ result: RunResult) throws(RunFailure) {
        let rendered = try result.rendered.get()
        checkpoint.documents += result.counted.count
        checkpoint.unreadable += result.counted.count { $0.failure != nil }
        checkpoint.input = result.place
        try sink.write(rendered, checkpoint)
    }

    mutating func tell(_ counted: [CountedResponse], consumed: Int?) {
        report.documents = checkpoint.documents
        report.unreadable = checkpoint.unreadable
        for response in counted {
            report.summary?.add(response)
            guard let failure = response.failure else { continue }
            progress.clear()
            options.say(failure)
        }
        progress.show(documents: checkpoint.documents, consumed: consumed)
    }
}
