import Testing

@testable import HTMLText

@Suite struct VisibleTextTests {
    @Test func eachBlockAndBreakIsALine() {
        #expect(
            lines("<main>One<p>Two<section>Three</section>Four<br>Five<figure>Six<hr>Seven")
                == ["One", "Two", "Three", "Four", "Five", "Six", "Seven"])
    }

    @Test func whiteSpaceIsCollapsed() {
        #expect(
            lines("<p>  A \n\t b&nbsp;&nbsp;c <b> d</b> </p>\n<p> \u{2003} </p>") == ["A b c d"])
    }

    @Test(arguments: ["", " ", "\n\t ", "\r\n   ", "&nbsp;", "&#32;", "<!-- x -->"])
    func whiteSpaceAroundTagsIsNone(_ space: String) {
        let isBlank = !space.isEmpty && !space.hasPrefix("<")
        #expect(lines("\(space)<p>\(space)a\(space)</p>\(space)<p>\(space)</p>b\(space)") == ["a", "b"])
        #expect(lines("<p>a\(space)<b>b</b>\(space)c") == [isBlank ? "a b c" : "abc"])
    }

    @Test func whiteSpaceOfPreformattedTextIsKept() {
        #expect(lines("<pre>a  b\n  <i> c</i>\t\td \n</pre>") == ["a  b", "   c\t\td"])
        #expect(lines("<p>a  b<pre> c</pre> d  e") == ["a b", " c", "d e"])
    }

    @Test func elementsThatSayNothingLeaveTheirTextWhereItIs() throws {
        #expect(lines("<span>a<em>b</em></span> <x-y>c</x-y><font>d") == ["ab cd"])
        // One with a class says something, and the text inside has it.
        let shared = page("<p>a</p><span class=share>b</span>")
        #expect(try layout(of: "b", in: shared).hints == .share)
        // An end tag closes its own start tag though neither is passed on.
        #expect(lines("<b>a<span>b</b>c</span>") == ["abc"])
    }

    @Test func inlineElementsDoNotSplitWords() {
        #expect(lines("<p>Sec<b>tion</b> 40<i>(2)</i></p>") == ["Section 40(2)"])
    }

    @Test func controlsStandApartFromWords() {
        #expect(
            lines("<p>Useful?<button>Yes</button><button>No</button>now</p>")
                == ["Useful? Yes No now"])
        #expect(lines("<p><a>Answer</a><time>3 May</time></p>") == ["Answer 3 May"])
    }

    @Test func charactersWithoutWidthAreDropped() {
        #expect(lines("<p>with&shy;held\u{200B} by\u{FEFF} law\u{2060}</p>") == ["withheld by law"])
    }

    @Test(arguments: [
        "<script>x</script>", "<style>x</style>", "<template>x</template>",
        "<noscript>x</noscript>", "<p hidden>x</p>", "<p HIDDEN=''>x</p>",
        "<p aria-hidden=\"true\">x</p>", "<p style='color:red; Display : none'>x</p>",
        "<p style=visibility:hidden>x</p>", "<textarea>x</textarea>", "<input value=x>",
        "<select><option>x<option>y</select>", "<!-- x -->", "<!x>", "<?x?>",
        "<div hidden><p>x<p>y<ul><li>z</ul></div>", "<svg><title>x</title><desc>x</desc></svg>",
        "<iframe><p>x</iframe>", "<datalist><option>x</datalist>", "<script>\"</p><p>x\"</script>",
    ])
    func hiddenContentIsLeftOut(markup: String) {
        #expect(lines("<p>before</p>\(markup)<p>after</p>") == ["before", "after"])
    }

    @Test(arguments: [
        "<details><summary>x</summary></details>", "<p aria-hidden=false>x</p>",
        "<p style='display:block'>x</p>", "<dialog>x</dialog>", "<div>x</div>",
        "<svg><text>x</text></svg>",
        "<address>x</address>", "<custom-element><p>x</custom-element>",
    ])
    func visibleContentIsKept(markup: String) {
        #expect(lines("<p>before</p>\(markup)<p>after</p>") == ["before", "x", "after"])
    }

    @Test func aPageSavedBehindADialogIsStillRead() {
        let saved = page("<div aria-hidden=true><p>Dear requester</p></div>")
        #expect(lines(saved) == ["Dear requester"])
        #expect(saved.notes.map(\.code) == ["all-aria-hidden"])
    }

    @Test func titleIsNoLine() {
        let titled = page("<head><title> Fees &amp; <b>charges\n</title></head><p>Text")
        #expect(titled.title == "Fees & <b>charges")
        #expect(lines(titled) == ["Text"])
        #expect(page("<svg><title>Icon</title></svg><p>x").title == nil)
        #expect(lines("<title>Never closed<p>Text") == ["Never closed", "Text"])
    }

    @Test func preformattedTextKeepsItsWhiteSpace() throws {
        let kept = page("<p>a</p><pre>\n  one   two\n\n\tthree  \n</pre><p> b  c")
        #expect(lines(kept) == ["a", "  one   two", "\tthree", "b c"])
        #expect(try layout(of: "\tthree", in: kept).block == .preformatted)
    }

    @Test(arguments: [
        ("&copy 2020", "© 2020"), ("&copy; 2020", "© 2020"), ("R&D", "R&D"), ("A & B", "A & B"),
        ("&ldquo;x&rdquo;", "“x”"), ("&#8217;", "’"), ("&#x2019;s", "’s"), ("&#146;", "’"),
        ("&#39", "'"), ("&pound12", "£12"), ("&nbspx", "x"), ("&amp;copy", "&copy"),
        ("&lt;b&gt;", "<b>"), ("&colon;&lpar;", ":("), ("&nosuch;", "&nosuch;"), ("&", "&"),
        ("&#;", "&#;"), ("&#xD800;", "\u{FFFD}"), ("&COPY;", "©"), ("&#0;", "\u{FFFD}"),
        ("a&notb", "a¬b"), ("&half;", "½"), ("&#9999999999;", "\u{FFFD}"),
    ])
    func referencesAreDecoded(markup: String, text: String) {
        #expect(lines("<p>\(markup)</p>") == [text])
    }

    @Test(arguments: [
        ("<p>1 < 2</p>", "1 < 2"), ("<p>a <b", "a"),
        ("<p>see <https://example.org/a> x", "see <https://example.org/a> x"),
        ("<p>from <someone@example.org> x", "from <someone@example.org> x"), ("<p>a</></p>", "a"),
        ("<p class=\"x>a</p>", "a"), ("<p a='b' \"c>x", "x"), ("<div/>x</div>", "x"),
        ("<p>x<", "x<"),
    ])
    func malformedTagsLoseNoText(markup: String, text: String) {
        #expect(lines(markup) == [text])
    }
}
