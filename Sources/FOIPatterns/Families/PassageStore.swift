import FOIParser

/// The passages of one sort, gathered document by document; equal texts are kept once.
struct PassageStore: Sendable {
    /// One passage as it is kept.
    struct Entry: Sendable {
        /// Its place among the documents that are kept.
        let document: Int
        /// Its place in `texts`.
        let text: Int
        /// Its place among the wordings; nil for a passage of fewer than three words.
        let wording: Int?
        let span: Span
        /// Its place among all statements.
        let statement: Int?
    }

    let sort: PassageSort
    private(set) var entries: [Entry] = []
    private(set) var texts: [String] = []
    private(set) var shingles = ShingleSets()
    private var textPlaces: [String: Int] = [:]
    /// By the digest of a wording's words. That two of a million wordings have the same digest of 64 bits has a
    /// chance of one in thirty million.
    private var wordingPlaces: [UInt64: Int] = [:]

    init(sort: PassageSort) {
        self.sort = sort
    }

    mutating func add(
        _ text: String, span: Span, document: Int, statement: Int? = nil, mask: AuthorityMask
    ) {
        let masked = MaskedWords(TextWord.words(of: Array(text.utf8)), mask: mask)
        let place = textPlaces[text] ?? texts.count
        if place == texts.count {
            texts.append(text)
            textPlaces[text] = place
        }
        entries.append(
            Entry(
                document: document, text: place, wording: wording(of: masked), span: span,
                statement: statement))
    }

    private mutating func wording(of masked: MaskedWords) -> Int? {
        let digest = masked.digest
        if let known = wordingPlaces[digest] { return known }
        let shingles = masked.shingles
        guard !shingles.isEmpty else { return nil }
        wordingPlaces[digest] = self.shingles.count
        self.shingles.append(shingles)
        return self.shingles.count - 1
    }
}
