import FOIParser
import Foundation
import Testing

@testable import FOIReport

@Suite("An explanation as a page")
struct ExplanationPageTests {
    private func page(_ bytes: [UInt8], _ origin: Origin = Origin(path: "a.txt")) -> String {
        ExplanationPage(Explanation(Parser().parse(bytes, from: origin))).html
    }

    /// The names of the elements in a page; a name that an attribute's value broke out of would be one
    /// that this program never writes.
    private func elements(_ html: String) -> Set<String> {
        Set(
            html.split(separator: "<").dropFirst().map { piece in
                String(piece.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" })
            }.filter { !$0.hasPrefix("/") })
    }

    private static let known: Set<String> = [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "a", "header", "main", "h1", "h2", "h3",
        "dl",
        "div", "dt", "dd", "section", "p", "ul", "li", "mark", "sup", "small", "strong", "span", "table",
        "thead",
        "tbody", "tr", "th", "td",
    ]

    @Test(
        "What a document holds stays text, in every field",
        arguments: [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "</style><script>alert(1)</script>",
            "' onmouseover='alert(1)", "\"\u{301} onmouseover=alert(1) x=\"\u{301}", "<svg/onload=alert(1)>",
            "</title><iframe src=//x.example>", "&lt;script&gt;", "javascript:alert(1)", "{{{x}}} {{>y}}",
        ])
    func injection(_ payload: String) throws {
        let lines = ExplanationTests.letter.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { "\($0) \(payload)" }.joined(separator: "\n")
        let escaped = payload.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let origin = Origin(path: payload, member: payload, url: payload, mediaType: .text)
        let written =
            "<html><title>\(escaped)</title><body><p>"
            + lines.map { "\($0) \(escaped)" }.joined(separator: "<p>")
        for html in [
            page(Array(text.utf8), origin),
            page(Array(written.utf8), Origin(path: payload, mediaType: .html)),
        ] {
            #expect(elements(html).subtracting(Self.known) == [])
            let attributes = html.split(separator: "<").compactMap { $0.split(separator: ">").first }
            for tag in attributes where !tag.hasPrefix("/") {
                #expect(
                    !tag.contains(" onerror") && !tag.contains(" onmouseover")
                        && !tag.contains("javascript:"), "\(tag)")
            }
        }
    }

    @Test("Every element that begins ends, over the whole corpus, and no id is given twice")
    func wellFormed() throws {
        let parser = Parser()
        for document in ExplanationTests.documents {
            let bytes = Array(try Data(contentsOf: document))
            let html = ExplanationPage(Explanation(parser.parse(bytes))).html
            var open: [Substring] = []
            for piece in html.split(separator: "<").dropFirst()
            where !piece.hasPrefix("!") && !piece.hasPrefix("meta") {
                let name = piece.prefix { $0 != ">" && $0 != " " }
                if name.first == "/" {
                    #expect(open.popLast() == name.dropFirst(), "\(document)")
                } else {
                    open.append(name)
                }
            }
            #expect(open.isEmpty, "\(document)")
            let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(Set(ids).count == ids.count, "\(document)")
        }
    }

    @Test("The policy admits the page's own style sheet by its digest, and nothing else")
    func policy() throws {
        let html = page(Array(ExplanationTests.letter.utf8))
        let policy = PageStyle.contentSecurityPolicy
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        #expect(html.contains(policy.replacing("'", with: "&#39;")))
        #expect(!"\(PageStyle.sheet)".contains("<"))
        #expect(!"\(PageStyle.sheet)".contains("url("))
        for loader in ["<script", "<link", "<img", "<iframe", " src=", "@import"] {
            #expect(!html.contains(loader))
        }
    }

    @Test("Base 64, by the test vectors of RFC 4648")
    func base64() {
        let vectors = [
            "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=",
            "foobar": "Zm9vYmFy",
        ]
        for (text, code) in vectors { #expect(PageStyle.base64(Array(text.utf8)) == code) }
    }

    @Test("A mark leads to its note and the note back")
    func links() {
        let html = page(Array(ExplanationTests.letter.utf8))
        #expect(html.contains("<a id=\"m4\" href=\"#n4\""))
        #expect(html.contains("<li id=\"n4\" class=\"question\"><a href=\"#m4\""))
    }
}
