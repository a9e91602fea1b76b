import Statutes

/// Lists of strings as a data file holds them: an object whose keys are the raw values of an enumeration.
struct NamedLists<Name: RawRepresentable & Hashable & Sendable>: Sendable where Name.RawValue == String {
    private let lists: [Name: [String]]

    /// - Parameter json: an object with a list of strings for each name; other keys are passed over.
    init(json: String) throws {
        var lists: [Name: [String]] = [:]
        var reader = DataReader(json)
        try reader.object { reader, key in
            guard let name = Name(rawValue: String(decoding: key, as: UTF8.self)) else {
                return try reader.skip()
            }
            lists[name] = try reader.strings()
        }
        self.lists = lists
    }

    /// Empty where the file has none of this name.
    subscript(name: Name) -> [String] { lists[name] ?? [] }
}
