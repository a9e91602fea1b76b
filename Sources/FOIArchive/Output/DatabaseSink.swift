import FOIParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// An SQLite database with the tables of `Table.all`, full text search and views.
///
/// A batch is a transaction, and `user_version` counts the batches: what SQLite has is what the journal's entry of
/// that number says.
final class DatabaseSink: RecordSink {
    private let workplace: Workplace
    private let database: Database
    private var inserts: [Statement]
    private var batches: Int
    private let isComplete: Bool

    let rendering: @Sendable (RecordBatch) throws(RunFailure) -> RenderedBatch = { .records($0) }

    /// Makes the database, or goes on with the one at the workplace.
    ///
    /// - Returns: The sink, and what is complete in it already.
    static func at(_ workplace: Workplace) throws(RunFailure) -> (sink: DatabaseSink, done: Checkpoint) {
        let kept = workplace.entries.isEmpty ? 0 : batches(in: workplace.part, of: workplace.entries)
        try workplace.begin(keeping: kept)
        let sink = try RunFailure.wrappingDatabase({ () throws(DatabaseError) in
            try DatabaseSink(workplace, batches: kept)
        })
        return (sink, kept > 0 ? workplace.entries[kept - 1].checkpoint : Checkpoint())
    }

    /// How many batches the database holds; 0 where it cannot be gone on with. One that was completed and not yet put
    /// in its place holds all.
    private static func batches(in part: FilePath, of entries: [JournalEntry]) -> Int {
        guard let database = try? Database(part, .writing),
            let found = try? database.integer("PRAGMA user_version"),
            let application = try? database.integer("PRAGMA application_id")
        else { return 0 }
        if application == DatabaseSchema.application { return entries.count }
        return (0...entries.count).contains(found) ? found : 0
    }

    private init(_ workplace: Workplace, batches: Int) throws(DatabaseError) {
        self.workplace = workplace
        self.batches = batches
        database = try Database(workplace.part, .creating)
        // Without syncing, a batch survives the end of the program, not that of the machine; the whole is synced
        // before it is put in its place.
        try database.execute(
            """
            PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;
            PRAGMA foreign_keys = OFF;
            """)
        isComplete = try database.integer("PRAGMA application_id") == DatabaseSchema.application
        inserts = []
        if batches == 0 {
            try database.execute("BEGIN;\n\(DatabaseSchema.tables)COMMIT;")
        }
        for table in Table.all { inserts.append(try database.prepare(DatabaseSchema.insert(into: table))) }
    }

    func write(_ batch: RenderedBatch, _ checkpoint: Checkpoint) throws(RunFailure) {
        guard case .records(let batch) = batch else { return }
        guard !isComplete else {
            throw RunFailure(
                "cannot go on with \(workplace.name): there is more input than before. Without --resume, the run "
                    + "begins again.")
        }
        batches += 1
        try workplace.add(JournalEntry(checkpoint: checkpoint, size: batches, tail: 0))
        try RunFailure.wrappingDatabase({ () throws(DatabaseError) in
            try database.execute("BEGIN IMMEDIATE")
            var rows = RowBinder(inserts)
            for (index, record) in batch.records.enumerated() {
                try rows.write(record, number: batch.firstNumber + index)
            }
            try database.execute("PRAGMA user_version = \(batches); COMMIT")
        })
    }

    func finish() throws(RunFailure) {
        inserts = []
        if !isComplete {
            try RunFailure.wrappingDatabase({ () throws(DatabaseError) in
                try database.execute("BEGIN IMMEDIATE")
                try database.execute(DatabaseSchema.indexes)
                try database.execute(DatabaseSchema.search)
                try database.execute(DatabaseSchema.createViews)
                try database.execute(
                    """
                    PRAGMA user_version = \(DatabaseSchema.version);
                    PRAGMA application_id = \(DatabaseSchema.application); COMMIT; PRAGMA journal_mode = DELETE
                    """)
            })
        }
        try synchronize()
        try workplace.finish()
    }

    private func synchronize() throws(RunFailure) {
        let opened = workplace.part.withCString { open($0, O_RDWR | O_CLOEXEC) }
        defer { close(opened) }
        if let permissions = workplace.permissions { fchmod(opened, permissions) }
        guard opened >= 0, fsync(opened) == 0 else {
            throw RunFailure(SystemError.last("cannot write \(workplace.name)"))
        }
    }

    func counted(_ body: (CountedResponse) -> Void) throws(RunFailure) {
        guard batches > 0 else { return }
        try RunFailure.wrappingDatabase({ () throws(DatabaseError) in
            try StoredCounts(database).forEach(body)
        })
    }
}

/// Binds the values of rows to the statements that insert them.
private struct RowBinder: TableWriter {
    private let inserts: [Statement]
    private var row: [Value] = []

    private enum Value {
        case text(String?)
        case integer(Int?)
        case share(Double)
    }

    init(_ inserts: [Statement]) {
        self.inserts = inserts
        row.reserveCapacity(32)
    }

    mutating func put(_ value: String?) { row.append(.text(value)) }
    mutating func put(_ value: Int?) { row.append(.integer(value)) }
    /// In hundredths, as in JSON.
    mutating func put(share: Double) { row.append(.share((share * 100).rounded() / 100)) }

    mutating func endRow(_ table: TableNumber) throws(DatabaseError) {
        let insert = inserts[table.rawValue]
        for (index, value) in row.enumerated() {
            switch value {
            case .text(let text): insert.bind(text, at: Int32(index + 1))
            case .integer(let number): insert.bind(number, at: Int32(index + 1))
            case .share(let share): insert.bind(share, at: Int32(index + 1))
            }
        }
        row.removeAll(keepingCapacity: true)
        try insert.run()
    }
}
