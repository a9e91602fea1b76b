/// A place in an instrument: `s.31(1)(a)`, `reg.12(5)(e)`, `art.6(1)(f)`, `sch.2 para.19`.
public struct Provision: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable {
        case section = "s"
        case regulation = "reg"
        case article = "art"
        case rule = "r"
        case schedule = "sch"
    }

    public let kind: Kind
    /// The number as printed, letters in capitals: `31`, `22A`; for a schedule its number.
    public let number: String
    /// The numbers and letters in brackets below it, outermost first: `["1", "a"]`; for a schedule
    /// paragraph, those below the paragraph.
    public let path: [String]
    /// The paragraph's number where `kind` is `.schedule` and a paragraph is named.
    public let paragraph: String?

    public init(kind: Kind, number: String, path: [String] = [], paragraph: String? = nil) {
        self.kind = kind
        self.number = number
        self.path = path
        self.paragraph = paragraph
    }

    /// The canonical form without the instrument.
    public var description: String {
        var text = "\(kind.rawValue).\(number)"
        if let paragraph { text += " para.\(paragraph)" }
        for part in path { text += "(\(part))" }
        return text
    }
}
