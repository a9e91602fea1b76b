import Testing

@testable import HTMLText

@Suite struct LayoutTests {
    @Test func headingsHaveTheirLevel() throws {
        let headings = page("<h1>One</h1><h4><a>Four</a></h4><p>text")
        #expect(try layout(of: "One", in: headings).block == .heading(level: 1))
        #expect(try layout(of: "Four", in: headings).block == .heading(level: 4))
        #expect(try layout(of: "text", in: headings).block == .paragraph)
    }

    @Test func boldLinesAreBoldThroughout() throws {
        let bold = page(
            "<p><b>All</b> <strong>of it</strong></p><p><b>Some</b> of it</p>"
                + "<p style='font-weight:700'>Styled</p>")
        #expect(try layout(of: "All of it", in: bold).isBold)
        #expect(try !layout(of: "Some of it", in: bold).isBold)
        #expect(try layout(of: "Styled", in: bold).isBold)
    }

    @Test(
        arguments: [
            ("<article>", Landmarks.article), ("<header>", .header), ("<footer>", .footer),
            ("<nav>", .nav), ("<aside>", .aside), ("<dialog>", .dialog), ("<search>", .search),
            ("<blockquote>", .blockquote), ("<button>", .button), ("<div role=banner>", .header),
            ("<div role=contentinfo>", .footer), ("<ul role=navigation>", .nav),
            ("<div role=complementary>", .aside), ("<div role=alertdialog>", .dialog),
            ("<div role=search>", .search), ("<div role='main'>", .main), ("<main>", .main),
            ("<div id=footer>", .footer), ("<div role=other>", []),
        ] as [(String, Landmarks)])
    func landmarksHoldForTheirLines(start: String, landmark: Landmarks) throws {
        let marked = page("<p>outside</p>\(start)x</p>")
        #expect(try layout(of: "x", in: marked).landmarks == landmark)
        #expect(try layout(of: "outside", in: marked).landmarks == [])
    }

    @Test func mainPartLeavesItsSurroundingsBehind() throws {
        let form = page(
            "<form class=nav><p>menu</p><main><p>The whole of the letter</p></main></form>")
        #expect(try layout(of: "The whole of the letter", in: form).landmarks == .main)
        #expect(try layout(of: "The whole of the letter", in: form).hints == [])
        #expect(try layout(of: "menu", in: form).landmarks == .form)
    }

    @Test func formAroundTheWholePageIsNone() throws {
        let wrapped = page("<p>a</p><form><p>The letter and all else</p></form>")
        #expect(try layout(of: "The letter and all else", in: wrapped).landmarks == [])
    }

    @Test(
        arguments: [
            ("class=cookie-banner", Hints([.cookie, .banner])), ("id='cccConsent'", .cookie),
            ("class='c-beta'", .phase), ("class=phase-banner", [.phase, .banner]),
            ("class=page_rating", .feedback), ("class='sharedaddy sd-sharing'", .share),
            ("class=sidebar__similar-requests", .related),
            ("class='x govuk-breadcrumbs__list'", .breadcrumb),
            ("class='c-quick-exit'", .quickExit), ("class=leaveSite", .quickExit),
            ("class=mainNav", .navigation), ("class=attachment__meta", .metadata),
            ("class=quoted", .quotation), ("class=has-sidebar", []), ("class=navigate", []),
            ("class=shareholders", []), ("id=metadata-2", .metadata), ("class=''", []),
            ("class", []),
            ("role=alert", .banner), ("class=visually-hidden", .screenReader),
        ] as [(String, Hints)])
    func wordsOfClassesAreHints(attribute: String, hints: Hints) throws {
        #expect(try layout(of: "x", in: page("<div \(attribute)>x</div>")).hints == hints)
    }

    @Test func aLineHasTheHintsThatHoldForAllOfIt() throws {
        let shared = page(
            "<p>Read <span class=share>this</span></p><p><span class=share>Tweet</span>")
        #expect(try layout(of: "Read this", in: shared).hints == [])
        #expect(try layout(of: "Tweet", in: shared).hints == .share)
    }

    @Test func skipLinksStandAlone() throws {
        let skip = page(
            "<a class=skip-link>Skip to content</a><a class=sr-only>Skip to menu</a> Text")
        #expect(lines(skip) == ["Skip to content", "Skip to menu", "Text"])
        #expect(try layout(of: "Skip to menu", in: skip).hints.contains(.skip))
        #expect(try layout(of: "Text", in: skip).hints == [])
    }
}
