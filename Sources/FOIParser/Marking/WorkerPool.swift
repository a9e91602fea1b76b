import Synchronization

/// Values that help with the work and remember nothing but how to do it faster: each worker takes
/// one for a while, so that as many are made as there are workers at once.
final class WorkerPool<Value: ~Copyable>: Sendable {
    private let idle = Mutex<[Box]>([])
    private let make: @Sendable () -> Value

    /// Boxes go from hand to hand whole: none is ever in two.
    private final class Box: @unchecked Sendable {
        var value: Value
        init(_ value: consuming Value) { self.value = value }
    }

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// Runs `body` with a value that nobody else has meanwhile.
    func withValue<Result>(_ body: (inout Value) -> Result) -> Result {
        let box = idle.withLock { $0.popLast() } ?? Box(make())
        defer { idle.withLock { $0.append(box) } }
        return body(&box.value)
    }
}
