import FOIParser
internal import GRDB

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
    private let database: DatabaseFile
    private var batches: Int
    private let isComplete: Bool

    let rendering: @Sendable (RecordBatch) throws(RunFailure) -> RenderedBatch = { .records($0) }

    /// Makes the database, or goes on with the one at the workplace.
    ///
    /// - Returns: The sink, and what is complete in it already.
    static func at(_ workplace: Workplace) throws(RunFailure) -> (sink: DatabaseSink, done: Checkpoint) {
        let kept = workplace.entries.isEmpty ? 0 : batches(in: workplace.part, of: workplace.entries)
        try workplace.begin(keeping: kept)
        let sink = try DatabaseSink(workplace, batches: kept)
        return (sink, kept > 0 ? workplace.entries[kept - 1].checkpoint : Checkpoint())
    }

    /// How many batches the database holds; 0 where it cannot be gone on with. One that was completed and not yet put
    /// in its place holds all.
    private static func batches(in part: FilePath, of entries: [JournalEntry]) -> Int {
        guard (try? FileStatus(of: part)) != nil, let marks = try? DatabaseFile(part, .writing).marks(),
            let found = marks.version
        else { return 0 }
        if marks.application == DatabaseSchema.application { return entries.count }
        return (0...entries.count).contains(found) ? found : 0
    }

    /// Without syncing, a batch survives the end of the program, not that of the machine; the whole is synced before
    /// it is put in its place.
    private static let settings = """
        PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;
        """

    private init(_ workplace: Workplace, batches: Int) throws(RunFailure) {
        self.workplace = workplace
        self.batches = batches
        database = try DatabaseFile(workplace.part, .writing, settings: Self.settings)
        isComplete = try database.marks().application == DatabaseSchema.application
        if batches == 0 {
            try database.change { try $0.execute(sql: DatabaseSchema.tables) }
        }
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
        let batches = batches
        try database.change { database in
            var rows = try RowInserter(database)
            for (index, record) in batch.records.enumerated() {
                try rows.write(record, number: batch.firstNumber + index)
            }
            try database.execute(sql: "PRAGMA user_version = \(batches)")
        }
    }

    func finish() throws(RunFailure) {
        if !isComplete {
            try database.change { database in
                try database.execute(sql: DatabaseSchema.indexes)
                try database.execute(sql: DatabaseSchema.search)
                try database.execute(sql: DatabaseSchema.createViews)
                try database.execute(
                    sql: """
                        PRAGMA user_version = \(DatabaseSchema.version);
                        PRAGMA application_id = \(DatabaseSchema.application);
                        """)
            }
            try database.use { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
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
        try database.use { try StoredCounts($0).forEach(body) }
    }
}
