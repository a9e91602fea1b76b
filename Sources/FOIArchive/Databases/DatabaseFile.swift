internal import GRDB

/// A database file, opened by GRDB. Whatever fails says which file it is.
final class DatabaseFile {
    /// How a file is opened.
    enum Access {
        case reading
        /// The file is made where it is missing.
        case writing
    }

    private let queue: DatabaseQueue
    /// For messages.
    private let name: String

    /// - Parameter settings: SQL that each connection begins with.
    init(_ path: FilePath, _ access: Access, settings: String? = nil) throws(RunFailure) {
        name = path.description
        // GRDB takes paths as text.
        guard let path = String(validating: path.bytes, as: UTF8.self) else {
            throw Self.failure(name, "its name is not valid UTF-8; give it another")
        }
        var configuration = Configuration()
        configuration.readonly = access == .reading
        configuration.foreignKeysEnabled = false
        if let settings {
            configuration.prepareDatabase { try $0.execute(sql: settings) }
        }
        queue = try Self.named(name) { try DatabaseQueue(path: path, configuration: configuration) }
    }

    /// Works with the database, without a transaction around it.
    func use<Result>(_ body: (Database) throws -> Result) throws(RunFailure) -> Result {
        try Self.named(name) { try queue.writeWithoutTransaction(body) }
    }

    /// Works with the database in a transaction of its own: all of it is done or nothing.
    func change(_ body: (Database) throws -> Void) throws(RunFailure) {
        try Self.named(name) {
            try queue.inTransaction(.immediate) { database in
                try body(database)
                return .commit
            }
        }
    }

    /// What the file says of itself: `PRAGMA application_id` and `PRAGMA user_version`.
    func marks() throws(RunFailure) -> (application: Int?, version: Int?) {
        try use { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA application_id"),
                try Int.fetchOne(database, sql: "PRAGMA user_version")
            )
        }
    }

    private static func named<Result>(_ name: String, _ body: () throws -> Result) throws(RunFailure)
        -> Result
    {
        do {
            return try body()
        } catch let failure as RunFailure {
            throw failure
        } catch let error as DatabaseError {
            throw failure(name, error.message ?? error.resultCode.description)
        } catch {
            throw failure(name, "\(error)")
        }
    }

    private static func failure(_ name: String, _ reason: String) -> RunFailure {
        RunFailure("cannot use the database \(name): \(reason)")
    }
}
