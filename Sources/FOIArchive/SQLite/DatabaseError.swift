internal import CSQLite

/// What SQLite said when it would not do something.
public struct DatabaseError: Error, Equatable, CustomStringConvertible {
    /// The result code: https://www.sqlite.org/rescode.html.
    public let code: Int32
    /// The database file, and what SQLite says is wrong.
    public let description: String

    init(code: Int32, path: String, message: String) {
        self.code = code
        description = "cannot use the database \(path): \(message)"
    }
}
