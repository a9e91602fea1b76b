import Testing

@testable import HTMLText

@Suite struct ListTests {
    @Test(arguments: [
        ("<ol>", ["1. x", "2. y"]), ("<ol start=4>", ["4. x", "5. y"]),
        ("<ol type=a>", ["a. x", "b. y"]), ("<ol type=A start=26>", ["Z. x", "AA. y"]),
        ("<ol type=i start=3>", ["iii. x", "iv. y"]), ("<ol type=I start=9>", ["IX. x", "X. y"]),
        ("<ol reversed>", ["2. x", "1. y"]), ("<ol reversed start=9>", ["9. x", "8. y"]),
        ("<ol type=1>", ["1. x", "2. y"]), ("<ol start=-1>", ["-1. x", "0. y"]),
        ("<ol type=a start=0>", ["0. x", "a. y"]), ("<ol start=no>", ["1. x", "2. y"]),
        ("<ol style='list-style-type: lower-roman'>", ["i. x", "ii. y"]),
        ("<ol style='list-style:none'>", ["x", "y"]), ("<ul>", ["x", "y"]),
        ("<nav><ol>", ["x", "y"]), ("<ol class=breadcrumb>", ["x", "y"]),
    ])
    func numbersAreShown(start: String, shown: [String]) {
        #expect(lines("\(start)<li>x</li><li>y</li></ol>") == shown)
        #expect(lines("\(start)<li>x<li>y") == shown)
    }

    @Test func itemValuesCount() {
        #expect(
            lines("<ol><li>x<li value=7>y<li>z<li type=a>w") == ["1. x", "7. y", "8. z", "i. w"])
    }

    @Test func nestedListsCountByThemselves() throws {
        let nested = page("<ol><li>x<ol type=a><li>y<li>z</ol></li><li>w</ol>")
        #expect(lines(nested) == ["1. x", "a. y", "b. z", "2. w"])
        #expect(try layout(of: "b. z", in: nested).block == .listItem(depth: 2, marker: "b."))
        #expect(try layout(of: "2. w", in: nested).block == .listItem(depth: 1, marker: "2."))
    }

    @Test func reversedListsCountOnlyTheirOwnItems() {
        #expect(
            lines("<ol reversed hidden><li>h</ol><ol reversed><li>x<ul><li>u<li>v</ul><li>y</ol>")
                == ["2. x", "u", "v", "1. y"])
    }

    @Test func numberStandsBeforeTheFirstTextOfItsItem() throws {
        let item = page("<ol><li>\n<p>x</p><p>y</p></li><li></li><li><ol type=a><li>z</ol></ol>")
        #expect(lines(item) == ["1. x", "y", "3. a. z"])
        #expect(try layout(of: "y", in: item).block == .listItem(depth: 1, marker: nil))
        #expect(try layout(of: "3. a. z", in: item).block == .listItem(depth: 2, marker: "3. a."))
    }

    @Test func itemsWithoutNumbersAreMarkedInLayoutOnly() throws {
        let list = page("<ul><li>x<br>y</ul>")
        #expect(try layout(of: "x", in: list).block == .listItem(depth: 1, marker: "•"))
        #expect(try layout(of: "y", in: list).block == .listItem(depth: 1, marker: nil))
    }

    @Test func termsWithAColonStandBesideTheirDescription() {
        #expect(
            lines("<dl><div><dt>Published:</dt> <dd>3 May</dd></div><dt>Topic<dd>Roads</dl>")
                == ["Published: 3 May", "Topic", "Roads"])
    }
}
