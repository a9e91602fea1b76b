/// The number, letter or bullet that opens a line: `1.`, `(a)`, `Q4A -`, `Questions 2 and 3`, `•`.
struct ItemMarker: Sendable, Equatable {
    enum Style: Sendable, Equatable {
        /// `1.`, `4B)`, `(2)`, `1.1`
        case number
        /// `a)`, `(b)`, `C.`; one that may also be a Roman numeral is `.letter`.
        case letter
        /// `ii)`, `(iv)`
        case roman
        case bullet
    }

    /// `Q:` above `A:`, which number nothing.
    var isPairedQuestion: Bool { word == nil && style == .letter && numbers == [["q"]] }
    var isPairedAnswer: Bool { word == nil && style == .letter && numbers == [["a"]] }

    /// The word before the number, where there is one.
    enum Word: Sendable, Equatable { case question, answer, request }

    let style: Style
    let word: Word?
    /// The numbers it shows, each as its parts: `4B` is `["4", "b"]`. More than one where several
    /// items are named together; none for a bullet.
    let numbers: [[String]]
    /// Bytes of the text: the marker as printed, without the punctuation behind it.
    let range: Range<Int>
    /// Where the line's content starts behind the marker and its punctuation.
    let contentStart: Int
    /// The byte that closes the marker (`.`, `)`, `-`, `:`), or 0 where only white space does.
    let closer: UInt8

    /// A bare number before a capital letter, which is a marker only where a list expects it:
    /// `4 Please provide`.
    var isWeak = false

    var isSingle: Bool { numbers.count == 1 }
}
