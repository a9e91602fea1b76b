internal import CSQLite

/// A connection to an SQLite database, for one thread at a time.
///
/// It is as much of SQLite as the output needs: statements that are prepared once and run many times, and rows that
/// are read in order.
public final class Database {
    /// How a file is opened.
    public enum Access: Sendable {
        /// The file must be there.
        case reading, writing
        /// The file is made where it is missing.
        case creating

        fileprivate var flags: Int32 {
            switch self {
            case .reading: SQLITE_OPEN_READONLY
            case .writing: SQLITE_OPEN_READWRITE
            case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        }
    }

    let handle: OpaquePointer
    /// For messages.
    let name: String

    public init(_ path: FilePath, _ access: Access) throws(DatabaseError) {
        var opened: OpaquePointer?
        let code = path.withCString { sqlite3_open_v2($0, &opened, access.flags, nil) }
        guard code == SQLITE_OK, let opened else {
            let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw DatabaseError(code: code, path: path.description, message: message)
        }
        handle = opened
        name = path.description
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs one or more statements whose rows nobody needs.
    public func execute(_ sql: String) throws(DatabaseError) {
        try check(sqlite3_exec(handle, sql, nil, nil, nil))
    }

    /// A statement that may be run many times.
    public func prepare(_ sql: String) throws(DatabaseError) -> Statement {
        var prepared: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        try check(sqlite3_prepare_v3(handle, sql, -1, flags, &prepared, nil))
        guard let prepared else {
            throw DatabaseError(
                code: SQLITE_MISUSE, path: name, message: "there is no statement in \"\(sql)\"")
        }
        return Statement(prepared, of: self)
    }

    /// The first value of the first row, as a whole number; nil where there is no row.
    public func integer(_ sql: String) throws(DatabaseError) -> Int? {
        let statement = try prepare(sql)
        return try statement.step() ? statement.integer(0) : nil
    }

    func check(_ code: Int32) throws(DatabaseError) {
        guard code != SQLITE_OK else { return }
        throw error(code)
    }

    func error(_ code: Int32) -> DatabaseError {
        DatabaseError(code: code, path: name, message: String(cString: sqlite3_errmsg(handle)))
    }
}
