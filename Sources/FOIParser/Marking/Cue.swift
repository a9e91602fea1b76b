/// A way of saying one thing, with the phrases that say it: an entry of the phrase catalogue.
struct Cue: Sendable, Decodable {
    /// The stable name, kebab-case; the `rule` of what it claims.
    let id: String
    /// The segment that such words usually stand in.
    let segment: SegmentKind?
    /// What they say of the information asked for.
    let outcome: AnswerOutcome?
    /// What else they tell the later stages.
    let tags: CaseSet<Tag>
    /// What the cue is made of and shown by.
    let texts: Texts
    /// The name by which rules ask for it, if they do.
    let name: CueName?

    /// One object, so that a cue is cheap to hand on.
    final class Texts: Sendable {
        let phrases: [String]
        let examples: [String]
        let nearMisses: [String]

        init(phrases: [String], examples: [String], nearMisses: [String]) {
            self.phrases = phrases
            self.examples = examples
            self.nearMisses = nearMisses
        }
    }

    /// See `PhrasePattern` for how they are written.
    var phrases: [String] { texts.phrases }
    /// Texts that one of the phrases must find, and texts that none may.
    var examples: [String] { texts.examples }
    var nearMisses: [String] { texts.nearMisses }

    enum Tag: String, Sendable, Decodable, CaseIterable, Numbered {
        /// A neither-confirm-nor-deny statement.
        case ncnd
        /// Says what the authority does, wherever it stands: a neither-confirm-nor-deny statement
        /// even among the reasons.
        case operative
        /// Covers any other or further information beside something given.
        case further
        /// Words by which an authority refuses.
        case refusal
        /// Introduces or heads the request.
        case requestHeading = "request-heading"
        /// Introduces or heads the reply.
        case answerHeading = "answer-heading"
        /// Heads one of several rounds of asking.
        case roundHeading = "round-heading"
        /// Heads the reasons.
        case reasonsHeading = "reasons-heading"
        /// The public interest test.
        case publicInterest = "public-interest"
        /// Speaks for the whole request.
        case whole
        /// Speaks of an earlier answer or another request.
        case earlier
        /// The exemption is considered and not applied.
        case notApplied = "not-applied"
        /// Drafting of legislation.
        case drafting
        /// Tells the kind of document: see `Cue.kind`.
        case kind
    }

    /// The kind of document such words tell of, for cues with the tag `kind`.
    let kind: DocumentKind?

    private enum Key: String, CodingKey {
        case id, segment, outcome, tags, phrases, examples, kind
        case nearMisses = "near_misses"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        id = try values.decode(String.self, forKey: .id)
        segment = try values.decodeIfPresent(SegmentKind.self, forKey: .segment)
        outcome = try values.decodeIfPresent(AnswerOutcome.self, forKey: .outcome)
        tags = try values.decodeIfPresent(CaseSet<Tag>.self, forKey: .tags) ?? []
        kind = try values.decodeIfPresent(DocumentKind.self, forKey: .kind)
        texts = Texts(
            phrases: try values.decode([String].self, forKey: .phrases),
            examples: try values.decodeIfPresent([String].self, forKey: .examples) ?? [],
            nearMisses: try values.decodeIfPresent([String].self, forKey: .nearMisses) ?? [])
        name = CueName(rawValue: id)
    }
}

extension SegmentKind: Decodable {}
extension AnswerOutcome: Decodable {}
extension DocumentKind: Decodable {}
