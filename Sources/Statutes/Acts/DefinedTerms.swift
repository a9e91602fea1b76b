/// Short forms that a text defines: `(“the LGFA”)`. Nearly every word that is looked up is none of them:
/// one bit for each of sixty-four sorts of words tells that without a look at the table.
struct DefinedTerms {
    private var sorts: UInt64 = 0
    private var meanings: [Word: NamedInstrument] = [:]

    mutating func define(_ term: Word, as instrument: NamedInstrument) {
        sorts |= Self.sort(term)
        meanings[term] = instrument
    }

    subscript(word: Word) -> NamedInstrument? {
        sorts & Self.sort(word) == 0 ? nil : meanings[word]
    }

    private static func sort(_ word: Word) -> UInt64 { 1 << UInt64(word.slot & 63) }
}
