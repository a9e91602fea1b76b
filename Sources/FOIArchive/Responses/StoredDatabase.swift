import FOIParser

/// The documents of a database that `foi parse` or `foi export` made, one after the other.
final class StoredDatabase {
    /// For messages.
    let name: String
    private let rows: Statement
    private(set) var number = 0

    /// How every SQLite database begins: https://www.sqlite.org/fileformat.html.
    static let signature = Array("SQLite format 3\0".utf8)

    init(_ path: FilePath) throws(RunFailure) {
        name = path.description
        rows = try RunFailure.wrappingDatabase({ () throws(DatabaseError) in
            let database = try Database(path, .reading)
            let application = try database.integer("PRAGMA application_id")
            let version = try database.integer("PRAGMA user_version")
            guard application == DatabaseSchema.application, version == DatabaseSchema.version else {
                throw DatabaseError(
                    code: 26, path: path.description,
                    message:
                        "it was not made by this version of foi; make it again by foi parse or foi export")
            }
            return try database.prepare(StoredObjectQuery.sql)
        })
    }

    /// The object of the next document, and its text where the database has it; nil at the end.
    func next() throws(RunFailure) -> (object: [UInt8], text: String?)? {
        try RunFailure.wrappingDatabase({ () throws(DatabaseError) in
            guard try rows.step() else { return nil }
            number += 1
            return (Array((rows.text(0) ?? "").utf8), rows.text(1))
        })
    }
}
