@testable import FOIParser

/// A vocabulary of the words of `text`, by which tests tell whether two spellings are one word.
func vocabulary(of text: String) -> Vocabulary {
    var vocabulary = Vocabulary()
    for word in Words.folded(Array(text.utf8)) {
        _ = vocabulary.add(hash: word.utf8.reduce(FNV.seed) { FNV.add($1, to: $0) })
    }
    return vocabulary
}

/// The words of `text` as they are written in it.
func spelled(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let words = Words(of: bytes, vocabulary: Vocabulary())
    return words.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
}

/// A catalogue of one cue for each list of phrases, called `cue-0`, `cue-1` and so on.
func catalogue(_ cues: [String]...) throws -> CueCatalogue {
    let entries = cues.enumerated().map { number, phrases in
        #"{"id": "cue-\#(number)", "phrases": [\#(phrases.map { "\"\($0)\"" }.joined(separator: ", "))]}"#
    }
    return try CueCatalogue(json: [#"{"cues": [\#(entries.joined(separator: ", "))]}"#])
}

/// What one cue of these phrases finds in `text`, as the text writes it.
func found(_ phrases: String..., in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let marks = Marks(of: bytes, catalogue: try catalogue(phrases)).all
    return marks.map { String(decoding: bytes[$0.range], as: UTF8.self) }
}
