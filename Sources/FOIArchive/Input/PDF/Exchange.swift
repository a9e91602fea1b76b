#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Writes to a child process and reads from it at once, so that neither waits for the other for ever.
struct Exchange {
    private let input: [UInt8]
    private let pipes: (input: Pipe, output: Pipe, messages: Pipe)
    private let deadline: ContinuousClock.Instant
    private let outputLimit: Int
    private var sent = 0
    private(set) var output: [UInt8] = []
    /// What it said to people; the first of it.
    private(set) var messages: [UInt8] = []

    init(
        input: [UInt8], pipes: (input: Pipe, output: Pipe, messages: Pipe),
        deadline: ContinuousClock.Instant, outputLimit: Int
    ) {
        self.input = input
        self.pipes = pipes
        self.deadline = deadline
        self.outputLimit = outputLimit
        for end in [pipes.input.writing, pipes.output.reading, pipes.messages.reading] {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        }
        if input.isEmpty { pipes.input.closeWriting() }
    }

    /// Goes on until the child closes its output; nil where all went well.
    mutating func run() -> ChildProcess.Result? {
        while pipes.output.reading >= 0 || pipes.messages.reading >= 0 {
            let left = deadline - ContinuousClock.now
            guard left > .zero else { return .tookTooLong }
            // Descriptors that are closed are negative, which poll passes over.
            var ends = [
                pollfd(fd: pipes.input.writing, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: pipes.output.reading, events: Int16(POLLIN), revents: 0),
                pollfd(fd: pipes.messages.reading, events: Int16(POLLIN), revents: 0),
            ]
            let wait = left.components.seconds * 1_000 + 1
            guard poll(&ends, nfds_t(ends.count), Int32(min(wait, 60_000))) > 0 else { continue }
            if ends[0].revents != 0 { send() }
            if ends[1].revents != 0 { Self.receive(pipes.output, into: &output, limit: outputLimit + 1) }
            if ends[2].revents != 0 { Self.receive(pipes.messages, into: &messages, limit: 4_096) }
            if output.count > outputLimit { return .wroteTooMuch }
        }
        return nil
    }

    private mutating func send() {
        let count = input[sent...].withUnsafeBytes { pipes.input.send($0) }
        if count > 0 { sent += count }
        let failed = count < 0 && errno != EAGAIN && errno != EINTR
        if failed || sent == input.count { pipes.input.closeWriting() }
    }

    /// Reads what is there; what goes beyond the limit is read and let go.
    private static func receive(_ pipe: Pipe, into bytes: inout [UInt8], limit: Int) {
        var count = 0
        let more = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
            count = read(pipe.reading, buffer.baseAddress, buffer.count)
            initialized = max(count, 0)
        }
        if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { pipe.closeReading() }
        bytes += more.prefix(max(limit - bytes.count, 0))
    }
}
