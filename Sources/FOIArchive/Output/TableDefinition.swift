/// A column of the tables that CSV files and databases are made of.
public struct Column: Sendable {
    public enum Kind: String, Sendable {
        case integer, number, text
        /// 0 or 1.
        case boolean
        /// ISO 8601: 2024-03-01.
        case date
        /// A JSON array.
        case list
    }

    public let name: String
    public let kind: Kind
    public let isRequired: Bool
    /// A sentence, with the unit where it is a number.
    public let description: String

    init(_ name: String, _ kind: Kind, required: Bool = false, _ description: String) {
        self.name = name
        self.kind = kind
        isRequired = required
        self.description = description
    }
}

/// One table, the same in CSV and in SQLite.
public struct Table: Sendable {
    /// A column, or several, whose values stand in another table.
    public struct Reference: Sendable {
        public let columns: [String]
        public let table: String
        public let target: [String]
    }

    public let name: String
    public let description: String
    public let columns: [Column]
    /// The columns that tell one row from all others; empty where none do.
    public let key: [String]
    public let references: [Reference]
    /// Columns, or several joined by commas, that people search by.
    public let indexes: [String]

    init(
        _ name: String, _ description: String, key: [String] = [], references: [Reference] = [],
        indexes: [String] = [], _ columns: [Column]
    ) {
        self.name = name
        self.description = description
        self.key = key
        self.references = references
        self.indexes = indexes
        self.columns = columns
    }
}
