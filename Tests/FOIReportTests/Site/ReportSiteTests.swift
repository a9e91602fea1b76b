import FOIParser
import FOIPatterns
import Foundation
import Testing

@testable import FOIReport

@Suite("A report as a folder of pages")
struct ReportSiteTests {
    private static let plain = SampleReport()

    private func pages(_ report: SampleReport) -> [(path: String, html: String)] {
        report.files.filter { $0.key.hasSuffix(".html") }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// The tags of a page, the names of elements in front.
    private func tags(_ html: String) -> [Substring] {
        html.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
    }

    private static let elements: Set<Substring> = [
        "!DOCTYPE", "html", "head", "meta", "link", "script", "title", "body", "a", "header", "footer", "nav",
        "main", "h1",
        "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "span", "b", "strong", "small", "sup",
        "mark", "section",
        "figure", "figcaption", "details", "summary", "blockquote", "table", "caption", "thead", "tbody",
        "tr", "th", "td",
        "svg", "rect", "path", "line", "text", "form", "label", "input", "select", "option", "datalist",
        "button", "template",
    ]

    @Test(
        "What documents hold stays text, in every field of every page",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "\"\u{301} onmouseover=alert(1) x='\u{301} onfocus=alert(1) y=\"",
            "</title></style></script><svg/onload=alert(1)>",
            "javascript:alert(1)", "]);alert(1);([\"\\\u{2028}", "&lt;script&gt;{{{x}}}{{>y}}",
        ])
    func injection(_ payload: String) throws {
        let report = SampleReport(payload: payload, documents: 4)
        for (path, html) in pages(report)
            + report.additions.map({ ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        {
            for tag in tags(html) {
                let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
                #expect(Self.elements.contains(name), "\(path): \(tag)")
                // Byte by byte: a combining mark joins a quotation mark to one character.
                let parts = tag.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
                #expect(parts.count % 2 == 1, "\(path): \(tag)")
                for outside in stride(from: 0, to: parts.count, by: 2) {
                    let words = String(decoding: parts[outside], as: UTF8.self)
                    #expect(!words.contains(" on") && !words.contains("script:"), "\(path): \(tag)")
                }
                #expect(!tag.contains("href=\"javascript"), "\(path): \(tag)")
            }
        }
    }

    @Test("The files that the script searches are one call with JSON, whatever documents hold")
    func rows() throws {
        let payload = "]);alert(1);([\"\\\u{2028}</script>"
        for (path, text) in SampleReport(payload: payload, documents: 4).files where path.hasSuffix(".js") {
            guard path != "report.js" else { continue }
            #expect(text.hasPrefix("foiReport.add(1, ["))
            #expect(text.hasSuffix("]);\n"))
            let json = text.dropFirst("foiReport.add(1, ".count).dropLast(3)
            let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[Any]])
            #expect(rows.count == 4)
            #expect(!text.unicodeScalars.contains("\u{2028}"))
        }
    }

    @Test("Every element that begins ends, and no id is given twice")
    func wellFormed() {
        for (path, html) in pages(Self.plain) {
            var open: [Substring] = []
            for tag in tags(html) where !tag.hasPrefix("!") {
                let name = tag.prefix { $0 != " " }
                if ["meta", "link", "input"].contains(name) { continue }
                if name.first == "/" {
                    #expect(open.popLast() == name.dropFirst(), "\(path): \(tag)")
                } else {
                    open.append(name)
                }
            }
            #expect(open.isEmpty, "\(path)")
            let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
    }

    @Test(
        "Pages admit the style sheet beside them, the script where there is something to sort, and nothing else"
    )
    func policy() {
        for (path, html) in pages(Self.plain) {
            let policy = html.range(of: "Content-Security-Policy")
            let first = html.range(of: "<link") ?? html.range(of: "<script")
            #expect(policy != nil && policy!.lowerBound < first!.lowerBound, "\(path)")
            #expect(html.contains("default-src &#39;none&#39;; style-src &#39;self&#39;"), "\(path)")
            #expect(html.contains("<script") == html.contains("script-src &#39;self&#39;"), "\(path)")
            #expect(!html.contains(" style=") && !html.contains("<style"), "\(path)")
            if path.hasPrefix("documents/") { #expect(!html.contains("<script"), "\(path)") }
        }
    }

    @Test("Every link leads to a page of the report and to a place on it")
    func links() throws {
        let files = Self.plain.files
        for (path, html) in pages(Self.plain) {
            for piece in html.split(separator: " href=\"").dropFirst() {
                let link = String(piece.prefix { $0 != "\"" })
                if link.hasPrefix("http://www.legislation.gov.uk/") { continue }
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
                let there = try #require(files[target], "\(path) leads to \(link)")
                if parts.count == 2, !parts[1].contains("=") {
                    #expect(there.contains(" id=\"\(parts[1])\""), "\(path) leads to \(link)")
                }
            }
        }
    }

    private func resolved(_ link: String, from page: String) -> String {
        var folders = page.split(separator: "/").dropLast()
        for part in link.split(separator: "/") {
            if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
        }
        return folders.joined(separator: "/")
    }

    @Test("A statement is marked where the concordance and its family lead to")
    func evidence() throws {
        let line = try #require(Self.plain.patterns.concordance.first)
        let html = try #require(Self.plain.files["statements.html"])
        let anchor = "t\(line.statement.span.start)"
        let link = try #require(html.firstMatch(of: /documents\/[0-9a-f]+\/[0-9a-f]+\.html#(t\d+)/))
        #expect(link.1 == anchor)
        let page = try #require(Self.plain.files[String(link.0.prefix { $0 != "#" })])
        #expect(page.contains("<mark class=\"ncnd\" id=\"\(anchor)\">"))
        let family = try #require(Self.plain.files.first { $0.key.hasPrefix("families/wstatement") }?.value)
        #expect(family.contains("#\(anchor)\""))
    }

    @Test("What is added to a page comes in front of its end")
    func additions() throws {
        let addition = try #require(Self.plain.additions.first)
        let page = Array(try #require(Self.plain.files[addition.path]).utf8)
        let tail = String(decoding: page.suffix(addition.before), as: UTF8.self)
        #expect(tail.hasPrefix("</main>"))
        #expect(String(decoding: addition.bytes, as: UTF8.self).contains("The same words elsewhere"))
    }

    @Test("All names are ones that a report is known by, and none climbs out of the folder")
    func names() {
        for path in Self.plain.files.keys {
            let name = String(path.prefix { $0 != "/" })
            #expect(ReportSite.owns(name), "\(path)")
            #expect(path.wholeMatch(of: /[a-z0-9][a-z0-9\/-]*\.(html|css|js)/) != nil, "\(path)")
        }
        for name in [
            "notes.html", "index.txt", "documents-x.html", "statements-2.htm", "letters", "indexes.html",
        ] {
            #expect(!ReportSite.owns(name), "\(name)")
        }
    }
}
