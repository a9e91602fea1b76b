#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Another program that turns bytes into bytes: started without a shell, fed on its standard input,
/// and ended where it takes too long or writes too much.
struct ChildProcess {
    enum Result: Equatable {
        case finished(status: Int32, output: [UInt8], messages: [UInt8])
        case notInstalled
        case tookTooLong
        case wroteTooMuch
        /// The system would not start it.
        case failed(SystemError)
    }

    /// A program of this name is looked for where the user's shell would.
    let program: String
    let arguments: [String]
    let timeLimit: Duration
    /// In bytes.
    let outputLimit: Int

    func run(on input: [UInt8]) -> Result {
        do throws(SystemError) {
            let pipes = (input: try Pipe(), output: try Pipe(), messages: try Pipe())
            guard let process = try spawn(pipes.input, pipes.output, pipes.messages) else {
                return .notInstalled
            }
            for pipe in [pipes.output, pipes.messages] { pipe.closeWriting() }
            pipes.input.closeReading()
            var exchange = Exchange(
                input: input, pipes: (pipes.input, pipes.output, pipes.messages),
                deadline: ContinuousClock.now + timeLimit, outputLimit: outputLimit)
            let fault = exchange.run()
            if fault != nil { kill(process, SIGKILL) }
            let status = Self.wait(for: process)
            return fault ?? .finished(status: status, output: exchange.output, messages: exchange.messages)
        } catch {
            return .failed(error)
        }
    }

    /// Nil where there is no such program.
    private func spawn(_ input: Pipe, _ output: Pipe, _ messages: Pipe) throws(SystemError) -> pid_t? {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, messages.writing, STDERR_FILENO)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // This program ignores some signals, to deal with them in its own way; the child should not.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, program, &actions, &attributes, &words, environ)
        if status == ENOENT { return nil }
        guard status == 0 else { throw SystemError(code: status, attempt: "cannot start \(program)") }
        return process
    }

    /// The exit status, or 128 and the signal's number, as shells give it.
    private static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}

/// The two ends of a pipe, or of a pair of sockets used as one, closed at the latest when this goes.
final class Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        // Ends that are closed in children from the first: another thread may be starting one just now,
        // which would hold them open, and whoever reads until the end would wait for it. Linux makes
        // sockets so; it makes pipes so too, but Swift does not see that call.
        #if canImport(Darwin)
        guard pipe(&ends) == 0 else { throw .last("cannot make a pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETNOSIGPIPE, 1)
        #else
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .last("cannot make a pair of sockets") }
        #endif
        reading = ends[0]
        writing = ends[1]
    }

    /// Writes as much as there is room for: the number of bytes, or -1 with `errno` set.
    ///
    /// A reader that has gone away is an error here. By `write` it would be a signal, which ends a program
    /// that uses this module and has not thought of it.
    func send(_ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
        return write(writing, bytes.baseAddress, bytes.count)
        #else
        return sendto(writing, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL), nil, 0)
        #endif
    }

    func closeReading() {
        if reading >= 0 { close(reading) }
        reading = -1
    }

    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }

    deinit {
        closeReading()
        closeWriting()
    }
}
