internal import CSQLite

/// A prepared statement: bind values, then step through its rows.
public final class Statement {
    private let handle: OpaquePointer
    /// Kept open as long as its statements.
    private let database: Database

    init(_ handle: OpaquePointer, of database: Database) {
        self.handle = handle
        self.database = database
    }

    deinit { sqlite3_finalize(handle) }

    /// The number of its parameters.
    public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

    // MARK: Values in

    /// - Parameter index: From 1, as SQLite counts parameters.
    public func bind(_ value: String?, at index: Int32) {
        guard var value else { return bindNull(at: index) }
        value.withUTF8 { utf8 in
            // An empty buffer may have no address, and SQLite takes that for null.
            let text = utf8.isEmpty ? nil : UnsafeRawPointer(utf8.baseAddress)
            withUnsafePointer(to: UInt8(0)) { empty in
                let start = (text ?? UnsafeRawPointer(empty)).assumingMemoryBound(to: CChar.self)
                sqlite3_bind_text(handle, index, start, Int32(clamping: utf8.count), Self.copied)
            }
        }
    }

    public func bind(_ value: Int?, at index: Int32) {
        guard let value else { return bindNull(at: index) }
        sqlite3_bind_int64(handle, index, Int64(value))
    }

    public func bind(_ value: Double, at index: Int32) {
        sqlite3_bind_double(handle, index, value)
    }

    public func bindNull(at index: Int32) {
        sqlite3_bind_null(handle, index)
    }

    /// SQLITE_TRANSIENT, a macro that Swift does not see: SQLite copies the bytes before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    // MARK: Running

    /// Runs a statement that gives no rows, and makes it ready to be run again.
    public func run() throws(DatabaseError) {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw database.error(code) }
    }

    /// Moves to the next row; false behind the last one.
    public func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        case let code: throw database.error(code)
        }
    }

    // MARK: Values out

    /// - Parameter column: From 0, as SQLite counts columns.
    public func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    /// Nil for null.
    public func text(_ column: Int32) -> String? {
        guard let start = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}
