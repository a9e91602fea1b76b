import Testing

@testable import HTMLText

/// Pages that would take libxml2 alone seconds or minutes, or lose it text: what is tested is that
/// the text is complete. That these tests end at all shows that their cost is bounded.
@Suite struct HostileInputTests {
    private let many = 100_000

    private func repeated(_ markup: String, _ count: Int? = nil) -> String {
        String(repeating: markup, count: count ?? many)
    }

    @Test(arguments: ["div", "i", "span", "blockquote", "section", "li", "ul", "x-y", "font"])
    func deepNestingKeepsItsText(name: String) {
        let deep = page(repeated("<\(name)>") + "in" + repeated("</\(name)>") + "<p>after")
        #expect(lines(deep) == ["in", "after"])
        expectConsistent(deep, "\(name)")
    }

    @Test func textOfEveryLevelIsKept() {
        let deep = page((0..<5000).map { "<div>\($0)" }.joined())
        #expect(lines(deep) == (0..<5000).map(String.init))
        #expect(deep.notes.map(\.code) == ["nesting-too-deep"])
    }

    @Test func manyAttributesOnOneTag() {
        let attributes = (0..<many).map { " a\($0)='x'" }.joined()
        #expect(lines("<p\(attributes) class=share>x</p>y") == ["x", "y"])
        #expect(lines("<p\(repeated(" class=a"))>x") == ["x"])
    }

    @Test func unclosedInlineTagsLeaveRoomForBlocks() throws {
        let unclosed = page(repeated("<i>") + repeated("</b>") + "<h2>Heading</h2><p>x")
        #expect(lines(unclosed) == ["Heading", "x"])
        #expect(try layout(of: "Heading", in: unclosed).block == .heading(level: 2))
    }

    @Test func endTagsThatMatchNothing() {
        #expect(
            lines(
                repeated("<b>", 50_000) + "<div>" + repeated("<i>", 50_000) + "x" + repeated("</b>")
            )
                == ["x"])
        #expect(lines("<table>" + repeated("<td><li>") + "x" + repeated("</dd></td>")) == ["x"])
    }

    @Test(arguments: [
        "<", "</", "<!", "<a ", "<a b=\"", "<a b='>' c='<a '", "&", "&#", "<!-", "<?",
    ])
    func floodsAreRead(piece: String) {
        expectConsistent(page(repeated(piece)), "\(piece)")
        expectConsistent(page("<p>x</p>" + repeated(piece) + "\""), "\(piece)")
    }

    @Test(arguments: [
        "<script>", "<title>", "<textarea>", "<!--", "<svg>", "<select>", "<table>", "<tr>",
    ])
    func unclosedElementsKeepWhatStandsBefore(piece: String) {
        let unclosed = page("<p>before</p>" + repeated(piece) + "x")
        #expect(lines(unclosed).first == "before", "\(piece)")
        expectConsistent(unclosed, "\(piece)")
    }

    @Test func hugeTextAndManyLines() {
        let huge = page("<p>" + repeated("0123456789abcdef ", 800_000) + "end")
        #expect(huge.text.count == 800_000 * 17 + 3)
        #expect(page(repeated("<p>x")).lines.count == many)
        #expect(page(repeated("x<br>")).lines.count == many)
    }

    @Test func nestedTables() {
        let nested = page(repeated("<table><tr><td>x<td>", 20_000) + "end")
        #expect(nested.text.filter { $0 == 0x78 }.count == 20_000)
        #expect(lines(nested).last?.hasSuffix("end") == true)
        expectConsistent(nested, "tables")
    }

    @Test func nulsAreDroppedWithANote() {
        let page = Reader().read(Array("<p>a\u{0}b</p><p cla\u{0}ss=share>c".utf8))
        #expect(lines(page) == ["ab", "c"])
        #expect(page.notes.map(\.code) == ["nul-in-html"])
    }

    @Test func charactersOutsideXMLAreNoEnd() {
        #expect(lines("<p>a\u{FFFE}b\u{1}c\u{B}d</p><p>e").last == "e")
        #expect(lines("<p>a\u{7}b").joined().hasSuffix("b"))
    }

    @Test func anyBytesGiveAConsistentPage() {
        var state: UInt64 = 42
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        let pieces = [
            "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ol>", "<li>", "</ol>",
            "x", " y ", "<b>", "</b>", "<div hidden>", "</div>", "<pre>", "\n", "</pre>", "<br>",
            "<title>", "</title>", "&nbsp;", "&", "<", "<a href='", "<dt>:", "<dd>", "<svg>",
            "\u{0}",
            "<button>", "</button>", "<h2>", "<th>", "<thead>", "</tr>", "é", "<select>",
            "</select>",
        ]
        for round in 0..<2000 {
            var bytes = (0..<(next() % 40)).flatMap { _ in
                Array(pieces[Int(next() % UInt64(pieces.count))].utf8)
            }
            if round % 3 == 0, !bytes.isEmpty {
                bytes[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next())
            }
            expectConsistent(Reader(mediaType: .html).read(bytes), "\(bytes)")
            expectConsistent(Reader().read(bytes), "\(bytes)")
        }
    }
}
