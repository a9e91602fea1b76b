/// Something to make one object of, as it comes from the input of a run.
struct RunItem<Content: Sendable>: Sendable {
    let content: Content
    /// About how much memory it takes, in bytes.
    let size: Int
}

/// The input of a run: items one after the other.
protocol RunSource {
    associatedtype Content: Sendable

    mutating func next() throws(RunFailure) -> RunStep<Content>
    /// What has been taken so far, with nothing left out: equal places mean equal input up to there.
    var place: InputPlace { get }
    /// How many bytes of the files named were read, as they lie on the disk; nil where nobody knows.
    var consumed: Int? { get }
}

enum RunStep<Content: Sendable> {
    case item(RunItem<Content>)
    /// Something without an object was passed over.
    case passed
    /// Nothing is at hand until someone writes into the pipe that is read.
    case pause
    case end
}

/// How far the input was read, and a checksum of all that came until then.
struct InputPlace: Sendable, Equatable {
    /// What came, documents or not.
    var items = 0
    /// CRC-32 of names and contents.
    var digest: UInt32 = 0
}

/// Some items that follow each other, dealt with by one thread.
struct Batch<Content: Sendable>: Sendable {
    let contents: [Content]
    /// The number of its first object in the run, from 1.
    let firstNumber: Int
    /// Where the input stands behind it.
    let place: InputPlace
}

/// Gathers items into batches. Where one ends depends on the items alone, so that a run that was broken off goes on
/// with the batches that an undisturbed one has.
struct BatchReader<Source: RunSource> {
    private static var mostItems: Int { 16 }
    private static var mostBytes: Int { 1 << 20 }

    private(set) var source: Source
    /// Whether someone waits at the other end of a pipe for what is complete.
    private let isLive: Bool
    private var nextNumber: Int
    private var pausesNext = false

    /// - Parameter written: How many objects stand in the output already.
    init(_ source: Source, isLive: Bool, written: Int = 0) {
        self.source = source
        self.isLive = isLive
        nextNumber = written + 1
    }

    mutating func next() throws(RunFailure) -> OrderedPool<Batch<Source.Content>, RunResult>.Step {
        if pausesNext {
            pausesNext = false
            return .pause
        }
        var contents: [Source.Content] = []
        var size = 0
        reading: while contents.count < Self.mostItems && size < Self.mostBytes {
            switch try source.next() {
            case .item(let item):
                contents.append(item.content)
                size += item.size
            case .passed: continue
            case .pause:
                guard isLive else { continue }
                if contents.isEmpty { return .pause }
                pausesNext = true
                break reading
            case .end:
                if contents.isEmpty { return .end }
                break reading
            }
        }
        defer { nextNumber += contents.count }
        return .job(Batch(contents: contents, firstNumber: nextNumber, place: source.place))
    }
}
