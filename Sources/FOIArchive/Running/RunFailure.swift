import FOIParser

/// Why a run cannot go on.
public struct RunFailure: Error, Equatable, CustomStringConvertible {
    /// For people: what, where and, where anything can be done, what to do.
    public let description: String
    /// True where the reader of a pipe went away: no fault, and nothing to be told to anyone.
    public let isClosedPipe: Bool

    public init(_ description: String) {
        self.description = description
        isClosedPipe = false
    }

    public init(_ error: SystemError) {
        description = error.description
        isClosedPipe = error.isClosedPipe
    }

    public init(_ error: ResponseFormatError, in file: String) {
        self.init("\(file), \(error)")
    }

    /// Does what may fail in another way.
    static func wrapping<Result>(_ body: () throws(SystemError) -> Result) throws(RunFailure) -> Result {
        do throws(SystemError) { return try body() } catch { throw RunFailure(error) }
    }
}
