#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A value that threads share, one at a time, and may wait for each other by.
///
/// The standard library's `Mutex` has nothing to wait by.
final class Monitor<Value>: @unchecked Sendable {
    // Safe to share: `value` is touched only while `mutex` is held.
    private var value: Value
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init(_ value: Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    /// Does something with the value alone, and wakes those who wait for it to change.
    func locked<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(changed)
            pthread_mutex_unlock(mutex)
        }
        return try body(&value)
    }

    /// Waits until the closure finds what it looks for, and gives that.
    func waiting<Result>(for body: (inout Value) -> Result?) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(changed)
            pthread_mutex_unlock(mutex)
        }
        while true {
            if let result = body(&value) { return result }
            pthread_cond_wait(changed, mutex)
        }
    }

    /// Takes the value away from everyone else for good: for what comes before the end of the program.
    ///
    /// - Parameter seconds: How long to wait for whoever has it; false where that was not enough.
    func seize(within seconds: Int) -> Bool {
        for _ in 0..<(seconds * 100) {
            if pthread_mutex_trylock(mutex) == 0 { return true }
            usleep(10_000)
        }
        return false
    }
}
