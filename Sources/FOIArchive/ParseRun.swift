import FOIParser

/// One run over documents: parses each and writes its object.
public struct ParseRun {
    private let options: JSONOptions
    private let parse: ([UInt8], Origin) -> Response
    private var skipped: [(skip: Skip, count: Int)] = []
    private var failures: [String] = []

    /// How many documents have a finding of severity `error`: they could not be read.
    public var unreadable: Int { failures.count }

    /// - Parameter parse: What makes an object of bytes.
    public init(
        options: JSONOptions = JSONOptions(), parse: @escaping ([UInt8], Origin) -> Response = Parser.once()
    ) {
        self.options = options
        self.parse = parse
    }

    /// Writes the objects of the source's documents in order.
    public mutating func parse(
        _ source: some DocumentSource, to output: inout OutputFile
    ) throws(SystemError) {
        var source = source
        while let item = try source.next() {
            switch item {
            case .document(let bytes, let origin):
                let response = parse(bytes, origin)
                if let finding = response.findings.first(where: { $0.severity == .error }) {
                    failures.append("\(origin.name): \(finding.message)")
                }
                try output.write(response.jsonLine(options))
            case .unreadable(let origin, let reason):
                failures.append(reason)
                try output.write(Response.unreadable(origin, reason: reason, by: .current).jsonLine(options))
            case .skipped(let skip):
                count(skip)
            case .pause:
                try output.flush()
            }
        }
    }

    private mutating func count(_ skip: Skip) {
        if let known = skipped.firstIndex(where: { $0.skip.reason == skip.reason }) {
            skipped[known].count += 1
        } else {
            skipped.append((skip, 1))
        }
    }

    /// What a person should know at the end of the run, a sentence a line.
    public var messages: [String] {
        failures + skipped.map { "skipped \($0.count) (\($0.skip.reason)), first: \($0.skip.name)" }
    }
}
