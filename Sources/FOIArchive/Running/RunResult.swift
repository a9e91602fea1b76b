/// What a thread made of a batch.
struct RunResult: Sendable {
    let rendered: Result<RenderedBatch, RunFailure>
    /// Where the input stands behind the batch.
    let place: InputPlace
    /// What is to be counted of each object.
    let counted: [CountedResponse]
}
