import Dispatch

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Does something when the user or the system ends the program (SIGINT, SIGTERM, SIGHUP), and then lets the signal
/// do what it does. Where the program was started with a signal ignored, it stays ignored.
struct Interruptions {
    private let sources: [any DispatchSourceSignal]

    /// - Parameter action: Called on a thread of its own, at most once for each signal.
    init(_ action: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM, SIGHUP].compactMap { Self.source(of: $0, action) }
    }

    private static func source(
        of number: Int32, _ action: @escaping @Sendable () -> Void
    ) -> (any DispatchSourceSignal)? {
        var current = sigaction()
        sigaction(number, nil, &current)
        guard !isIgnored(current) else { return nil }
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            // Whoever sends it again while `action` waits for something wants it at once.
            signal(number, SIG_DFL)
            action()
            endByDefault(number)
        }
        source.resume()
        // The source sees a signal only if the default action does not come first.
        signal(number, SIG_IGN)
        return source
    }

    /// Ends the program as the signal would have done. The threads of the dispatch library, and some
    /// parents, block signals; one that stays blocked would come back to the source for ever.
    private static func endByDefault(_ number: Int32) {
        signal(number, SIG_DFL)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(number)
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        #if canImport(Darwin)
        unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
        #else
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
        #endif
    }

    /// Leaves the signals to their default from now on.
    func stop() {
        for source in sources {
            source.cancel()
            signal(Int32(source.handle), SIG_DFL)
        }
    }
}
