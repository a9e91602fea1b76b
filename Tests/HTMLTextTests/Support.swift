import Testing

@testable import HTMLText

/// The page that markup gives.
func page(_ markup: String) -> Page { Reader(mediaType: .html).read(Array(markup.utf8)) }

/// The lines of a page's text.
func lines(_ page: Page) -> [String] {
    page.lines.map { String(decoding: page.text[$0.range], as: UTF8.self) }
}

/// The lines that markup gives.
func lines(_ markup: String) -> [String] { lines(page(markup)) }

/// The layout of the line with the given text.
func layout(of text: String, in page: Page) throws -> Layout {
    let place = try #require(lines(page).firstIndex(of: text))
    return page.lines[place].layout
}

/// What holds for every page: lines in order, covering the text but for one line feed behind each.
func expectConsistent(_ page: Page, _ comment: Comment) {
    var end = 0
    for (place, line) in page.lines.enumerated() {
        #expect(line.range.lowerBound == end, comment)
        #expect(line.range.upperBound <= page.text.count, comment)
        #expect(!page.text[line.range].contains(0x0A), comment)
        end = line.range.upperBound
        if end < page.text.count {
            #expect(page.text[end] == 0x0A, comment)
            end += 1
        } else {
            #expect(place == page.lines.count - 1, comment)
        }
    }
    #expect(end == page.text.count, comment)
    #expect(String(validating: page.text, as: UTF8.self) != nil, comment)
    if page.mediaType == .html { #expect(!page.lines.contains { $0.range.isEmpty }, comment) }
}
