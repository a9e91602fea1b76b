import Testing

@testable import HTMLText

/// What libxml2 is given to read, and that what is kept from it changes nothing.
@Suite struct MarkupFilterTests {
    /// What is left of the markup of a page.
    private func filtered(_ markup: String) -> String {
        Array(markup.utf8).withUnsafeBufferPointer { source in
            var filter = MarkupFilter(source)
            filter.run()
            return String(
                decoding: UnsafeBufferPointer(start: filter.output.base, count: filter.output.count),
                as: UTF8.self)
        }
    }

    private func body(_ markup: String) -> String {
        String(filtered(markup).dropFirst("<html><body>".count).dropLast("</body></html>".count))
    }

    @Test(arguments: [
        ("<div><p class='intro'>a <a href='/x'>b</a></p></div>", "a b"),
        ("<p>a</p>\n  <div><section>\n <p>b</p></section></div> c", "a\u{2028}b\u{2028}c"),
        ("a<br> <br/>b<hr>c", "a\u{2028}b\u{2028}c"),
        (
            "<table><tr><td>a<hr>b</td> <td>c</td></tr></table>",
            "<table><tr><td>a<hr>b</td><td>c</td></tr></table>"
        ),
        ("a <label>b</label> c<time>d</time>", "a b c d "),
        ("<ul>\n <li id='i1'>a</li>\n</ul>", "<ul><li>a</li></ul>"),
        ("x<svg class='i'><title>Menu</title><path d='M0'/><g/></svg>y", "xy"),
        ("x<select><option value=1>One<div>Two</div></select> y", "x y"),
        ("x<div hidden><p class='nav'>y</p></div>z", "x\u{2028}z"),
        ("x<b></b><span class='menu'> </span>y", "x<span class='menu'> </span>y"),
        ("&lsquo;a&rsquo; &amp; &lt;b&gt; &alpha;", "‘a’ &amp; &lt;b> &alpha;"),
    ])
    func whatSaysNothingIsLeftOut(markup: String, rest: String) {
        #expect(body(markup) == rest, "\(markup)")
    }

    @Test func namesAreKeptWhereTheySayMoreThanThoseAround() {
        #expect(
            body("<div class='site-nav'><ul class='menu'><li class='x'>a</ul></div>")
                == "<div class='site-nav'><ul><li>a</li></ul></div>")
        #expect(
            body("<div class='nav'><main><p class='nav'>a</p></main></div>")
                == "<div class='nav'><main><p class='nav'>a</p></main></div>")
        #expect(body("<nav role='navigation' data-x='<b>'>a</nav>") == "<nav>a</nav>")
        #expect(
            body("<div class='a &amp; b' style='color:red' style='display:none'>a</div>")
                == "<div class='a &amp; b'>a</div>")
    }

    @Test func elementsStayWhereLibxml2WouldEndWhatTheyStandIn() throws {
        #expect(body("<h2><div>a</div></h2>") == "<h2><div>a</div></h2>")
        let heading = page("<h2>a<div><p>b</p></div></h2>")
        #expect(try layout(of: "b", in: heading).block == .heading(level: 2))
        #expect(body("<ul hidden><li>a</li></ul>b").hasSuffix("b"))
        #expect(lines("<ul hidden><li>a</li></ul>b") == ["b"])
    }

    @Test func whatIsHiddenEndsNoLineAroundIt() {
        #expect(lines("a<select><div>b</div></select> c") == ["a c"])
        #expect(lines("a<span hidden><p>b</p></span>c") == ["ac"])
        #expect(lines("<dl><dt>Term:<dd hidden>a</dd> b</dl>") == ["Term: b"])
    }

    @Test func reversedListsThatAreHiddenAreNotCounted() {
        let shown = page(
            "<div hidden><ol reversed><li>a<li>b<li>c</ol></div><ol reversed><li>d<li>e</ol>")
        #expect(lines(shown) == ["2. d", "1. e"])
    }

    @Test func hiddenTextCountsAsHiddenFromAssistanceOnlyWhereAllIs() {
        #expect(lines("<svg aria-hidden='true'><text>a</text></svg>b") == ["b"])
        let all = page("<div aria-hidden='true'><p>a</p></div>")
        #expect(lines(all) == ["a"])
        #expect(all.notes.map(\.code) == ["all-aria-hidden"])
        #expect(page("<div hidden><p aria-hidden='true'>a</p></div>").notes.isEmpty)
    }

    @Test func linksAreKeptWhereTheirNamesPartThem() {
        #expect(
            lines("<div class='skip-links'><a href='#a'>One</a> <a href='#b'>Two</a></div>")
                == ["One", "Two"])
        #expect(lines("<div><a href='#a'>One</a> <a href='#b'>Two</a></div>") == ["One Two"])
    }
}

/// Bytes are looked at sixteen at a time: what is found must not depend on where a block ends.
@Suite struct ByteBlockTests {
    private let lengths = 0...40

    private func run(_ length: Int) -> String { String(repeating: "x", count: length) }

    @Test func tagsAreFoundAnywhere() {
        for length in lengths {
            let text = run(length)
            #expect(lines("<p>\(text)a<i>b</i>&amp;<br>c") == [text + "ab&", "c"], "\(length)")
            #expect(lines("a<!--\(text)--->b<!-- \(text)>-->c") == ["abc"], "\(length)")
            #expect(lines("a<script>\(text)<p></script\n>b") == ["ab"], "\(length)")
        }
    }

    @Test func attributesAreFoundAnywhere() {
        for length in lengths {
            let other = "data-\(run(length))"
            for hidden in [
                "\(other) hidden", "\(other)='>' hidden", "\(other)=y\(run(length)) hidden=''",
                "\(other)/hidden", "style='\(run(length));display:none'",
                "\(other) = \"\(run(length))'\" \n hidden", "=\(other) hidden", "\(other)=> hidden",
            ] {
                let isEarly = hidden.hasSuffix("=> hidden")
                let read = lines("a<span \(hidden)>b</span>c")
                #expect(read == [isEarly ? "a hidden>bc" : "ac"], "\(hidden)")
            }
            for end in ["\(other)='>'", "\(other)=\(run(length))", "=\(other)>", "\(other) = '>'", "/"] {
                let read = lines("a<img \(end)>b")
                #expect(read == [end.hasSuffix("->") ? "a>b" : end.hasPrefix("=") ? "a>b" : "ab"], "\(end)")
            }
        }
    }

    @Test func wordsOfNamesAreFoundAnywhere() throws {
        for length in lengths {
            let before = run(length)
            for (name, hints) in [
                ("\(before) cookie", Hints.cookie), ("\(before)-cookie-\(before)", .cookie),
                ("\(before)_CookieBar", .cookie), ("\(before) quickExit", .quickExit),
                ("\(before)cookies", length == 0 ? .cookie : []), ("\(before) no-cookie", []),
                ("\(before) socialmedia x", .share),
            ] {
                #expect(
                    try layout(of: "a", in: page("<p class='\(name)'>a</p>")).hints == hints, "\(name)")
            }
        }
    }

    @Test func textIsFoldedAnywhere() {
        for length in lengths {
            let text = run(length)
            #expect(lines("<p>a\(text) b\(text)  c\u{A0}\n d") == ["a\(text) b\(text) c d"], "\(length)")
            #expect(lines("<p>a\(text)é\(text)\u{AD}b\(text)\u{7F}c") == ["a\(text)é\(text)b\(text)c"])
            #expect(lines("<pre>a\(text)  b</pre>") == ["a\(text)  b"], "\(length)")
        }
    }

    @Test func brokenUTF8IsFoundAnywhere() {
        for length in 0...80 {
            let valid = Array((run(length) + "é").utf8)
            #expect(Reader(charset: "utf-8").read(valid).notes.isEmpty)
            #expect(
                Reader(charset: "utf-8").read(valid.dropLast() + Array("z".utf8)).notes.map(\.code)
                    == ["invalid-utf-8"], "\(length)")
        }
    }

    @Test func pagesMayEndAnywhere() {
        let whole = Array(
            "<div class='nav' id=x><p hidden>a</p>&rsquo;<svg/><a href=\"b\">c</a><!-- d -->".utf8)
        for end in whole.indices {
            expectConsistent(Reader(mediaType: .html).read(Array(whole[..<end])), "\(end)")
        }
    }
}
