/// A fixed expression of the field that names a provision and leaves its Act unsaid: `section 117
/// aftercare`, `S151 officer`.
public struct Idiom: Sendable, Hashable {
    /// Whether the words that make the expression stand behind the number or before it.
    public enum Order: String, Sendable, Hashable {
        /// The number comes first: `section 117 aftercare`.
        case numberFirst = "number_first"
        /// The words come first: `detained under section 136`.
        case wordsFirst = "words_first"
    }

    /// The short name of the Act meant: `MHA1983`.
    public let instrument: String
    /// The provision meant; an expression that names a part of it belongs to the idiom too.
    public let provision: Provision
    public let order: Order
    /// Expressions that make the provision the idiom's, in small letters, words apart by one space
    /// and hyphens as printed.
    /// A word ending in `*` stands for every word that begins so.
    public let words: [String]
    /// The access regimes under which the expression has this meaning; empty where it always has. In
    /// England a `section 75 agreement` is one of the health service, in Scotland one of planning.
    public let regimes: [String]
    /// Texts in which the idiom stands.
    public let examples: [String]
    /// Texts that look alike and are not the idiom.
    public let nearMisses: [String]
    /// Why the expression means this Act, and where it does not.
    public let notes: String?
}
