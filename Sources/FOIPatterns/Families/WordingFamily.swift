import FOIParser

/// What kind of passage a family is of.
public enum PassageSort: String, Sendable, CaseIterable {
    /// The sentence that neither confirms nor denies.
    case statement
    /// The paragraph that it stands in, or one that argues for it.
    case argument
}

/// A passage of some document in nearly the words of the family.
public struct FamilyMember: Sendable, Equatable {
    public let document: DocumentKey
    public let text: String
    /// In code points of the document's text.
    public let span: Span
    /// For a statement its `ConcordanceLine.index`.
    public let statement: Int?
    /// How like the plainest member it is, from 0 to 1: the share of word sequences that both have.
    public let likeness: Double
}

/// Passages of several documents in nearly the same words.
public struct WordingFamily: Sendable, Equatable {
    /// Such as `w3f9a1c20`: the same for the same plainest wording.
    public let id: String
    public let sort: PassageSort
    /// The member that the others are most like, as printed.
    public let plainest: FamilyMember
    /// In input order, the plainest among them.
    public let members: [FamilyMember]
    /// Documents with a member.
    public let documents: Int
    /// Authorities with a member, by name, with their members; most first.
    public let authorities: [(name: String?, members: Int)]
    /// The earliest and the latest date of a member's document, ISO 8601.
    public let firstDate: String?
    public let lastDate: String?
    /// Different wordings among the members, white space and capitals aside.
    public let wordings: Int
    /// The words of the plainest member in order, each with what becomes of it in the others.
    public let template: [TemplatePart]
    /// Of all words of all members, the share that nine in ten members have, from 0 to 1.
    public let templateShare: Double

    public static func == (left: WordingFamily, right: WordingFamily) -> Bool {
        left.id == right.id && left.sort == right.sort && left.members == right.members
            && left.template == right.template
    }
}

/// A stretch of the plainest member: either shared by nine in ten members, or one that varies.
public struct TemplatePart: Sendable, Equatable {
    /// As the plainest member prints it, white space made single; empty where other members have words between two
    /// shared stretches. The stretches and the words between them, one behind the other, are its text.
    public let text: String
    /// Empty for a shared stretch. Else what members have in its place, most frequent first, the plainest member's own
    /// words among them; an empty string where they have nothing.
    public let variants: [Variant]

    public var isShared: Bool { variants.isEmpty }

    /// Words that stand in some members at this place.
    public struct Variant: Sendable, Equatable {
        public let text: String
        public let members: Int
    }
}
