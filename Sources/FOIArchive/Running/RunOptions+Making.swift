extension RunOptions {
    /// Makes values on several threads, and hands them on in their order on the calling thread; no more than a few are
    /// in memory at a time.
    ///
    /// - Throws: What `take` throws.
    public func forEach<Value: Sendable>(
        _ makers: [@Sendable () -> Value], take: (Value) throws(RunFailure) -> Void
    ) throws(RunFailure) {
        var left = makers.makeIterator()
        let pool = OrderedPool<@Sendable () -> Value, Value>(workers: workers) { $0() }
        try pool.run { () throws(RunFailure) in
            left.next().map { .job($0) } ?? .end
        } deliver: { value throws(RunFailure) in
            try take(value)
        }
    }
}
