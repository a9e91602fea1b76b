/// A word of any text, as phrases are matched by: letters and digits, capitals and apostrophes aside.
package struct TextWord: Sendable, Equatable {
    /// Bytes of the text.
    package let range: Range<Int>
    /// Of the folded form: equal words have equal hashes.
    package let hash: UInt64
    /// True for words of digits only.
    package let isNumber: Bool

    /// The words of a text in order.
    package static func words(of text: [UInt8]) -> [TextWord] {
        Words(of: text, vocabulary: .empty).map { word in
            TextWord(range: word.start..<word.end, hash: word.hash, isNumber: word.isNumber)
        }
    }

    /// The word as it is compared: small letters, no apostrophes.
    package func folded(in text: [UInt8]) -> String {
        Words.folded(Array(text[range])).joined()
    }
}
