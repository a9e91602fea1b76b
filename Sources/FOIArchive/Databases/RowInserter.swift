internal import GRDB

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Inserts rows by statements that are prepared once.
struct RowInserter: TableWriter {
    private let database: Database
    private let inserts: [Statement]
    /// Values as they come: of values made for the database beforehand, GRDB takes each by a key path, which costs more
    /// than inserting it.
    private var row: [(any DatabaseValueConvertible)?] = []
    private var holdsNUL = false

    init(_ database: Database) throws {
        self.database = database
        inserts = try Table.all.map { try database.cachedStatement(sql: DatabaseSchema.insert(into: $0)) }
        row.reserveCapacity(32)
    }

    mutating func put(_ value: String?) {
        guard let value, value.holdsNUL else { return row.append(value) }
        // GRDB ends strings at the first NUL, and bytes nowhere.
        holdsNUL = true
        row.append(Data(value.utf8))
    }

    mutating func put(_ value: Int?) { row.append(value) }

    /// In hundredths, as in JSON.
    mutating func put(share: Double) { row.append((share * 100).rounded() / 100) }

    mutating func endRow(_ table: TableNumber) throws {
        let arguments = StatementArguments(row)
        if holdsNUL {
            let values = row.map { $0 is Data ? "CAST(? AS TEXT)" : "?" }
            let sql = DatabaseSchema.insert(into: Table.all[table.rawValue], values: values)
            try database.execute(sql: sql, arguments: arguments)
        } else {
            try inserts[table.rawValue].execute(arguments: arguments)
        }
        row.removeAll(keepingCapacity: true)
        holdsNUL = false
    }
}

extension String {
    fileprivate var holdsNUL: Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(0) } ?? utf8.contains(0)
    }
}
