import Digests
import FOIParser
import HTMLText

/// One run over documents: parses each and writes its object.
public struct ParseRun {
    private let options: RunOptions
    private let includesText: Bool
    private let inputs: [String]
    private let parse: @Sendable ([UnreadDocument]) -> [Response]
    private let total: @Sendable () -> Int?
    private var skipped = SkipCount()

    /// - Parameters:
    ///   - includesText: Whether the objects have the document's full text.
    ///   - inputs: What names the input and how it is read: a run that is resumed must have the same.
    ///   - total: The size of all input in bytes, as soon as someone knows.
    ///   - parse: What makes an object of each of some documents, in their order.
    public init(
        options: RunOptions = RunOptions(), includesText: Bool = true, inputs: [String] = [],
        total: @escaping @Sendable () -> Int? = { nil },
        parse: @escaping @Sendable ([UnreadDocument]) -> [Response] = Parser().parse(all:)
    ) {
        self.options = options
        self.includesText = includesText
        self.inputs = inputs
        self.total = total
        self.parse = parse
    }

    /// Writes the objects of the source's documents in order.
    public mutating func parse<Source: DocumentSource>(
        _ source: Source, to target: OutputTarget
    ) throws(RunFailure) -> RunReport {
        var input = DocumentInput(source)
        defer { skipped = input.skipped }
        let (parse, includesText) = (parse, includesText)
        let run = Run<DocumentInput<Source>>(
            options: options, fingerprint: fingerprint(target), isRepeatable: true, total: total
        ) { contents throws(RunFailure) in
            contents.responses(parsing: parse).map { ResponseRecord($0, hasText: includesText) }
        }
        return try run.run(&input, to: target)
    }

    private func fingerprint(_ target: OutputTarget) -> String {
        let version = ParserVersion.current
        let words =
            [version.version, version.catalogue, target.form.rawValue, "\(target.pretty)", "\(includesText)"]
            + inputs
        return SHA256.hexDigest(of: words.flatMap { Array($0.utf8) + [0] })
    }

    /// What was passed over, a sentence a line.
    public var messages: [String] { skipped.messages }
}

/// What was passed over in the input, by the reason.
struct SkipCount {
    private var counts: [(skip: Skip, count: Int)] = []

    mutating func add(_ skip: Skip) {
        if let known = counts.firstIndex(where: { $0.skip.reason == skip.reason }) {
            counts[known].count += 1
        } else {
            counts.append((skip, 1))
        }
    }

    var messages: [String] {
        counts.map { "skipped \($0.count) (\($0.skip.reason)), first: \($0.skip.name)" }
    }
}
