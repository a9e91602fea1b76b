import Dispatch

/// Does jobs on several threads and hands their results on in the order of the jobs.
///
/// The thread that calls `run` asks for the jobs and takes the results; no more than a few jobs are under way at a
/// time, so that memory does not grow with the number of jobs.
struct OrderedPool<Job: Sendable, Result: Sendable>: Sendable {
    /// What the giver of jobs says.
    enum Step {
        case job(Job)
        /// The next job may be long in coming: hand on all results first.
        case pause
        case end
    }

    /// How many threads work; with 1, the calling thread does all.
    let workers: Int
    let work: @Sendable (Job) -> Result

    func run<Failure: Error>(
        next: () throws(Failure) -> Step, deliver: (Result) throws(Failure) -> Void
    ) throws(Failure) {
        if workers > 1 { return try runThreads(next: next, deliver: deliver) }
        while true {
            switch try next() {
            case .job(let job): try deliver(work(job))
            case .pause: continue
            case .end: return
            }
        }
    }

    private struct State {
        var waiting: [(number: Int, job: Job)] = []
        var done: [Int: Result] = [:]
        var isClosed = false

        /// The first job that waits; `.some(nil)` where none will come.
        mutating func take() -> (number: Int, job: Job)?? {
            if !waiting.isEmpty { return waiting.removeFirst() }
            return isClosed ? .some(nil) : nil
        }
    }

    private func runThreads<Failure: Error>(
        next: () throws(Failure) -> Step, deliver: (Result) throws(Failure) -> Void
    ) throws(Failure) {
        let state = Monitor(State())
        let threads = DispatchGroup()
        for number in 0..<workers {
            // A queue of its own gives each worker a thread of its own.
            DispatchQueue(label: "worker \(number)").async(group: threads) {
                while let (number, job) = state.waiting(for: { $0.take() }) {
                    let result = work(job)
                    state.locked { $0.done[number] = result }
                }
            }
        }
        defer {
            state.locked { state in
                state.waiting = []
                state.isClosed = true
            }
            threads.wait()
        }
        try feed(state, next: next, deliver: deliver)
    }

    private func feed<Failure: Error>(
        _ state: Monitor<State>, next: () throws(Failure) -> Step, deliver: (Result) throws(Failure) -> Void
    ) throws(Failure) {
        // Enough that no worker waits while the oldest result is written.
        let most = workers * 2 + 1
        var given = 0
        var delivered = 0
        func deliverOne() throws(Failure) {
            let number = delivered
            delivered += 1
            try deliver(state.waiting { $0.done.removeValue(forKey: number) })
        }
        while true {
            let step = try next()
            if case .job(let job) = step {
                let number = given
                given += 1
                state.locked { $0.waiting.append((number, job)) }
                if given - delivered >= most { try deliverOne() }
            } else {
                while delivered < given { try deliverOne() }
                if case .end = step { return }
            }
        }
    }
}
