/// A response on its way to or from a file, with what its file has of it.
public struct ResponseRecord: Sendable {
    /// Its `text` is empty where the line has none, and its parser nameless where that was left out.
    public var response: Response
    /// False where the line was written without the key `text`.
    public let hasText: Bool
    /// False where the line was written without the key `parser`.
    public let hasParser: Bool

    public init(_ response: Response, hasText: Bool = true, hasParser: Bool = true) {
        self.response = response
        self.hasText = hasText
        self.hasParser = hasParser
    }

    /// Reads one object, pretty or not, as it stands on a line of JSON Lines.
    ///
    /// Keys that are not known are passed over, so that lines of later minor versions can be read.
    ///
    /// - Parameters:
    ///   - json: UTF-8, with or without its line end.
    ///   - line: Which line of a file it is, from 1, for the message of an error.
    /// - Throws: `ResponseFormatError` where it is no such object, or one of another major version.
    public init(json: [UInt8], line: Int = 1) throws(ResponseFormatError) {
        var fault: JSONPull.Fault?
        let object = json.withUnsafeBufferPointer { bytes -> ResponseObject? in
            var pull = JSONPull(bytes)
            do throws(JSONPull.Fault) {
                let object = try ResponseObject(&pull)
                try pull.end()
                return object
            } catch {
                fault = error
                return nil
            }
        }
        guard let object else { throw ResponseFormatError(line: line, fault: fault) }
        response = object.response
        hasText = object.hasText
        hasParser = object.hasParser
    }

    /// The options that write the object as it was read.
    public var options: JSONOptions { JSONOptions(includeText: hasText, includeParser: hasParser) }
}

/// Why a line is no response object, and where.
public struct ResponseFormatError: Error, Equatable, Sendable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    /// The way to the value at fault: `$.answers[1].outcome`.
    public let path: String
    public let message: String

    init(line: Int, fault: JSONPull.Fault?) {
        self.line = line
        let steps = (fault?.path ?? []).map { $0.hasPrefix("[") ? $0 : ".\($0)" }
        path = "$" + steps.joined()
        message = fault?.message ?? "no response object"
    }

    public var description: String { "line \(line), \(path): \(message)" }
}
