import FOIParser
internal import GRDB

/// The documents of a database that `foi parse` or `foi export` made, one after the other.
final class StoredDatabase {
    /// For messages.
    let name: String
    private let file: DatabaseFile
    private(set) var number = 0

    /// What was read ahead, the next one last.
    private var ahead: [Document] = []
    private var lastRead: Int64 = 0

    private struct Document {
        let object: [UInt8]
        let text: String?
        let id: Int64
    }

    /// How many bytes of documents are read at once; the one that goes beyond them is the last.
    private static let portion = 1 << 18

    /// How every SQLite database begins: https://www.sqlite.org/fileformat.html.
    static let signature = Array("SQLite format 3\0".utf8)

    init(_ path: FilePath) throws(RunFailure) {
        name = path.description
        file = try DatabaseFile(path, .reading)
        let marks = try file.marks()
        guard marks.application == DatabaseSchema.application, marks.version == DatabaseSchema.version else {
            throw RunFailure(
                "cannot use the database \(name): it was not made by this version of foi; make it again by "
                    + "foi parse or foi export")
        }
    }

    /// The object of the next document, and its text where the database has it; nil at the end.
    func next() throws(RunFailure) -> (object: [UInt8], text: String?)? {
        if ahead.isEmpty { ahead = try readAhead().reversed() }
        guard let document = ahead.popLast() else { return nil }
        number += 1
        return (document.object, document.text)
    }

    /// GRDB has rows read to their end where the reading began, hence some at a time.
    private func readAhead() throws(RunFailure) -> [Document] {
        var documents: [Document] = []
        var size = 0
        try file.use { database in
            let query = try database.cachedStatement(sql: StoredObjectQuery.sql)
            let rows = try Row.fetchCursor(query, arguments: [lastRead])
            while size < Self.portion, let row = try rows.next() {
                let document = Document(
                    object: Array(row.bytes(0) ?? .init()), text: row.text(1), id: row[2])
                size += document.object.count + (document.text?.utf8.count ?? 0)
                documents.append(document)
            }
        }
        lastRead = documents.last?.id ?? lastRead
        return documents
    }
}
