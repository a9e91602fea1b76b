import HTMLText

@testable import FOIParser

extension Sheet {
    /// The sheet of a plain text.
    convenience init(_ text: String) {
        let page = Reader(mediaType: .text).read(Array(text.utf8))
        self.init(page: page, marks: Marks(of: page.text))
    }

    /// The sheet of a page of HTML.
    convenience init(html: String) {
        let page = Reader(mediaType: .html).read(Array(html.utf8))
        self.init(page: page, marks: Marks(of: page.text))
    }

    /// The place of the first line that starts with `words`.
    func place(of words: String) -> Int? {
        lines.firstIndex { string(of: $0.content).hasPrefix(words) }
    }
}
