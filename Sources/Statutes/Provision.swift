/// A place in an instrument: `s.31(1)(a)`, `reg.12(5)(e)`, `art.6(1)(f)`, `sch.2 para.19`.
public struct Provision: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable {
        case section = "s"
        case regulation = "reg"
        case article = "art"
        case rule = "r"
        case schedule = "sch"
    }

    /// The labels, shared by all citations of a provision: a text names few, and names them often.
    private final class Labels: Sendable {
        let kind: Kind
        let number: String
        let path: [String]
        let paragraph: String?
        /// The same as the catalogue's tables have it, where it was made of that.
        let place: Place?
        /// The canonical form: many stages print it.
        let text: String

        init(_ kind: Kind, _ number: String, _ path: [String], _ paragraph: String?, _ place: Place?) {
            self.kind = kind
            self.number = number
            self.path = path
            self.paragraph = paragraph
            self.place = place
            var text = "\(kind.rawValue).\(number)"
            if let paragraph { text += " para.\(paragraph)" }
            for part in path { text += "(\(part))" }
            self.text = text
        }
    }

    private let labels: Labels

    public var kind: Kind { labels.kind }
    /// The number as printed, letters in capitals: `31`, `22A`; for a schedule its number.
    public var number: String { labels.number }
    /// The numbers and letters in brackets below it, outermost first: `["1", "a"]`; for a schedule
    /// paragraph, those below the paragraph.
    public var path: [String] { labels.path }
    /// The paragraph's number where `kind` is `.schedule` and a paragraph is named.
    public var paragraph: String? { labels.paragraph }

    public init(kind: Kind, number: String, path: [String] = [], paragraph: String? = nil) {
        labels = Labels(kind, number, path, paragraph, nil)
    }

    init(at place: Place) {
        labels = Labels(
            place.kind, place.number.text, (0..<place.depth).map { place[$0].text },
            place.paragraph.isEmpty ? nil : place.paragraph.text, place)
    }

    /// The place that the provision was made of, if it was.
    var place: Place? { labels.place }

    public static func == (one: Provision, other: Provision) -> Bool {
        if one.labels === other.labels { return true }
        return one.number == other.number && one.kind == other.kind && one.path == other.path
            && one.paragraph == other.paragraph
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(number)
        hasher.combine(path)
        hasher.combine(paragraph)
    }

    /// The canonical form without the instrument.
    public var description: String { labels.text }
}
