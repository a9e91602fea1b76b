import GRDB

/// Any database, read as its tables are.
struct StoredRows {
    private let queue: DatabaseQueue

    init(_ path: String) throws { queue = try DatabaseQueue(path: path) }

    func execute(_ sql: String) throws {
        try queue.write { try $0.execute(sql: sql) }
    }

    /// The first value of the first row.
    func integer(_ sql: String) throws -> Int? {
        try queue.read { try Int.fetchOne($0, sql: sql) }
    }

    /// Rows of which every column is text or null.
    func texts(_ sql: String) throws -> [[String?]] {
        try queue.read { database in
            try Row.fetchAll(database, sql: sql).map { row in (0..<row.count).map { row[$0] } }
        }
    }
}
