import FOIParser
import HTMLText

/// One run over documents: reads each, parses it and writes its object.
public struct ParseRun {
    private let mediaType: MediaType?
    private let options: JSONOptions
    private let parse: ([UInt8], Origin) -> Response
    private var skipped: [Walk.Reason: (count: Int, first: FilePath)] = [:]
    private var failures: [String] = []

    /// How many documents have a finding of severity `error`: they could not be read.
    public var unreadable: Int { failures.count }

    /// - Parameters:
    ///   - mediaType: What to read all documents as; nil tells by content.
    ///   - parse: What makes an object of bytes.
    public init(
        mediaType: MediaType? = nil, options: JSONOptions = JSONOptions(),
        parse: @escaping ([UInt8], Origin) -> Response = Parser.once()
    ) {
        self.mediaType = mediaType
        self.options = options
        self.parse = parse
    }

    /// Writes the objects of the documents at `paths` in order; `-` is standard input.
    public mutating func parse(_ paths: [String], to output: inout OutputFile) throws(SystemError) {
        for path in paths {
            if path == "-" {
                try write(to: &output, path: nil) { () throws(SystemError) in
                    try FileContents.readStandardInput()
                }
            } else {
                try parse(FilePath(path), to: &output)
            }
        }
    }

    private mutating func parse(_ root: FilePath, to output: inout OutputFile) throws(SystemError) {
        for item in Walk(root) {
            switch item {
            case .document(let path):
                try write(to: &output, path: path) { () throws(SystemError) in try FileContents.read(path) }
            case .unreadable(let path, let error):
                try write(to: &output, path: path) { () throws(SystemError) in throw error }
            case .skipped(let path, let reason):
                skipped[reason, default: (0, path)].count += 1
            }
        }
    }

    private mutating func write(
        to output: inout OutputFile, path: FilePath?, _ read: () throws(SystemError) -> [UInt8]
    ) throws(SystemError) {
        let origin = Origin(path: path?.description, mediaType: mediaType)
        let response: Response
        do throws(SystemError) {
            response = parse(try read(), origin)
            if let finding = response.findings.first(where: { $0.severity == .error }) {
                failures.append("\(origin.path ?? "standard input"): \(finding.message)")
            }
        } catch {
            response = .unreadable(origin, reason: "\(error)", by: .current)
            failures.append("\(error)")
        }
        try output.write(response.jsonLine(options))
    }

    /// What a person should know at the end of the run, a sentence a line.
    public var messages: [String] {
        failures
            + Walk.Reason.allCases.compactMap { reason in
                skipped[reason].map { "skipped \($0.count) (\(reason.rawValue)), first: \($0.first)" }
            }
    }
}
