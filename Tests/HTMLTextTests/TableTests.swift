import Testing

@testable import HTMLText

@Suite struct TableTests {
    @Test func rowsAreLinesWithTabs() throws {
        let table = page(
            """
            <table><caption>Thefts</caption><thead><tr><th>Year</th><th>Number</th></tr></thead>
            <tr><th>2022<td>14</tr><tr><td> 2023 <td><p>15</p></td></table><p>after
            """)
        #expect(lines(table) == ["Thefts", "Year\tNumber", "2022\t14", "2023\t15", "after"])
        #expect(
            try layout(of: "Year\tNumber", in: table).block
                == .tableRow(table: 0, row: 0, cells: 2, isHeader: true))
        #expect(
            try layout(of: "2023\t15", in: table).block
                == .tableRow(table: 0, row: 2, cells: 2, isHeader: false))
        #expect(try layout(of: "after", in: table).block == .paragraph)
    }

    @Test func emptyCellsKeepTheirPlace() {
        #expect(
            lines("<table><tr><td><td>b<td><td>d<td></tr><tr><td></td><td> </td></tr></table>")
                == ["\tb\t\td\t"])
    }

    @Test func shortLinesWithinACellAreJoined() {
        #expect(lines("<table><tr><td>one<br>two<td>3</table>") == ["one two\t3"])
        #expect(lines("<table><tr><td><p>one<p>two<td>3</table>") == ["one two\t3"])
    }

    @Test func cellsOfProseKeepTheirLines() {
        let long = String(repeating: "word ", count: 40)
        let paragraph = String(long.dropLast())
        #expect(
            lines("<table><tr><td><p>\(long)<p>two<td>3</table>") == [paragraph, "two", "3"])
        #expect(lines("<table><tr><td>Dear Sir<br>Thank you</table>") == ["Dear Sir", "Thank you"])
        #expect(
            lines("<table><tr><td><p>How many horses retired?<td><p>Nine.</table>")
                == ["How many horses retired?", "Nine."])
    }

    @Test func structureWithinACellKeepsItsLines() throws {
        let list = page("<table><tr><td>Ask:<ol><li>x<li>y</ol><td>z</table>")
        #expect(lines(list) == ["Ask:", "1. x", "2. y", "z"])
        let nested = page("<table><tr><td>Menu<td><table><tr><td>a<td>b</table>end</table>")
        #expect(lines(nested) == ["Menu", "a\tb", "end"])
        #expect(
            try layout(of: "a\tb", in: nested).block
                == .tableRow(table: 1, row: 0, cells: 2, isHeader: false))
        #expect(lines("<table role=presentation><tr><td>a<td>b</table>") == ["a", "b"])
    }

    @Test(arguments: [
        "<tr><td>a<td>b</table>", "<table><td>a<td>b", "<table><tbody><tr><td>a</td><td>b",
        "<table><tr><td>a</td></div></span><td>b</table></table>",
    ])
    func brokenTablesLoseNoText(markup: String) {
        #expect(lines(markup).joined(separator: "\t") == "a\tb")
    }

    @Test func tablesInListItemsAreTables() {
        #expect(
            lines("<ol><li>Two<table><tr><td>a<td>b</table><li>c") == ["1. Two", "a\tb", "2. c"])
    }

    @Test func hiddenCellsAreLeftOut() {
        #expect(lines("<table><tr><td>a<td hidden>h<td>b</table>") == ["a\tb"])
    }
}
