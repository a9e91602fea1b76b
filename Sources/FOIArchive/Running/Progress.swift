import FOIParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How a run says how far it is, on standard error.
public enum ProgressStyle: String, Sendable, CaseIterable {
    /// A bar that is drawn over and over.
    case bar
    /// A line now and then, for logs.
    case plain
    case none

    /// A bar where standard error is a terminal that can draw one, nothing elsewhere.
    public static var automatic: ProgressStyle {
        let terminal = getenv("TERM").map { String(cString: $0) }
        return isatty(STDERR_FILENO) == 1 && terminal != nil && terminal != "dumb" ? .bar : .none
    }
}

/// Says how far a run is.
struct Progress {
    private let style: ProgressStyle
    /// The size of all input in bytes, as soon as someone knows.
    private let total: @Sendable () -> Int?
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?
    /// What was there before this run.
    private var documentsBefore = 0

    init(_ style: ProgressStyle, total: @escaping @Sendable () -> Int?) {
        self.style = style
        self.total = total
    }

    /// - Parameter documents: How many the output has already.
    mutating func resume(after documents: Int) {
        documentsBefore = documents
    }

    /// Shows the state where it was not shown for a while: a bar ten times a second, a line every ten seconds.
    ///
    /// - Parameter consumed: How much of the input was read, in bytes.
    mutating func show(documents: Int, consumed: Int?) {
        guard style != .none else { return }
        let now = ContinuousClock.now
        let pause: Duration = style == .bar ? .milliseconds(100) : .seconds(10)
        guard now - (lastShown ?? start) >= pause else { return }
        lastShown = now
        let share = consumed.flatMap { consumed in
            total().flatMap { $0 > 0 ? min(1, Double(consumed) / Double($0)) : nil }
        }
        let state = ProgressState(
            documents: documents, fresh: documents - documentsBefore, share: share,
            seconds: Double((now - start).components.seconds) + Double((now - start).components.attoseconds)
                * 1e-18)
        switch style {
        case .bar: StandardError.write("\r\(state.bar(width: Self.width))\u{1B}[K")
        case .plain: StandardError.write("foi: \(state.words)\n")
        case .none: break
        }
    }

    /// Takes the bar away, so that something else can be written.
    func clear() {
        if lastShown != nil { Self.clear(style) }
    }

    static func clear(_ style: ProgressStyle) {
        if style == .bar { StandardError.write("\r\u{1B}[K") }
    }

    /// The columns of the terminal.
    private static var width: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

/// How far a run is, in words.
struct ProgressState {
    let documents: Int
    /// Of these, those that this run made.
    let fresh: Int
    /// Of the input, from 0 to 1; nil where its size is not known.
    let share: Double?
    /// Since the run began.
    let seconds: Double

    /// `1,234 documents, 850/s, 45 %, 1:05 left`.
    var words: String {
        var parts = ["\(documents.grouped) documents"]
        if seconds > 0 { parts.append("\(Int((Double(fresh) / seconds).rounded()).grouped)/s") }
        if let share {
            parts.append("\(Int(share * 100)) %")
            // Before a hundredth is done, the guess would be wild.
            if share >= 0.01 && seconds >= 1 { parts.append("\(Self.clock(seconds / share - seconds)) left") }
        }
        return parts.joined(separator: ", ")
    }

    /// `[#####.....] 1,234 documents, ...` in fewer columns than the terminal has.
    func bar(width: Int) -> String {
        let words = words
        let room = min(30, width - words.utf8.count - 4)
        guard let share, room >= 5 else { return String(words.prefix(max(0, width - 1))) }
        let full = Int(Double(room) * share)
        return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: room - full) + "] "
            + words
    }

    /// `1:05` or `2:03:04`.
    static func clock(_ seconds: Double) -> String {
        let whole = Int(min(max(seconds, 0), 360_000).rounded())
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let minutes = whole / 60 % 60
        return whole < 3600
            ? "\(minutes):\(two(whole % 60))" : "\(whole / 3600):\(two(minutes)):\(two(whole % 60))"
    }
}
