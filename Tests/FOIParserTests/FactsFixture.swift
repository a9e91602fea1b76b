import HTMLText

@testable import FOIParser

/// A letter for the tests of the facts: lines with their kinds.
///
/// Each line of the text starts with a letter for its kind and a bar, as in `H|Our ref: FOI 123`.
struct FactsFixture {
    let page: Page
    let kinds: [SegmentKind]

    private static let letters: [Character: SegmentKind] = [
        "P": .pageBoilerplate, "H": .letterhead, "S": .salutation, "Q": .request, "D": .decision,
        "A": .answer,
        "W": .reasons, "L": .statute, "V": .advice, "R": .rights, "C": .signature, "M": .quotedMail,
    ]

    init(_ marked: String, title: String? = nil) {
        var text: [UInt8] = []
        var lines: [Line] = []
        var kinds: [SegmentKind] = []
        for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
            let start = text.count
            text += Array(line.dropFirst(2).utf8)
            lines.append(Line(range: start..<text.count, layout: Layout()))
            kinds.append(line.first.flatMap { Self.letters[$0] } ?? kinds.last ?? .letterhead)
            text.append(10)
        }
        page = Page(text: text, lines: lines, mediaType: .text, charset: "utf-8", title: title, notes: [])
        self.kinds = kinds
    }

    var facts: Facts { Facts.gather(page: page, kinds: kinds) }

    /// The facts where the letter is the outcome of an internal review.
    var factsOfReview: Facts { Facts.gather(page: page, kinds: kinds, document: .internalReview) }

    func text(_ range: Range<Int>) -> String { String(decoding: page.text[range], as: UTF8.self) }
}
