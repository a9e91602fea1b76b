import FOIParser

/// Shows an explanation as one HTML page that needs nothing beside it.
///
/// A mark has the style of its kind and begins with the number of its note, so that it is told without
/// colours; marks that overlap are closed and opened again. The page has no script, and its
/// content security policy admits none, nor anything else but its own style sheet.
public struct ExplanationPage: Sendable {
    private let explanation: Explanation
    private let parts: ExplanationParts

    public init(_ explanation: Explanation) {
        self.explanation = explanation
        parts = ExplanationParts(explanation)
    }

    /// The whole page, UTF-8 declared.
    public var html: String {
        var page = Markup()
        page.documentType()
        page.element("html", ("lang", "en")) { page in
            page.newLine()
            page.element("head") { head(&$0) }
            page.newLine()
            page.element("body") { body(&$0) }
        }
        page.newLine()
        return page.html
    }

    private func head(_ page: inout Markup) {
        page.void("meta", ("charset", "utf-8"))
        page.void(
            "meta", ("http-equiv", "Content-Security-Policy"), ("content", PageStyle.contentSecurityPolicy))
        page.void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
        page.void("meta", ("name", "referrer"), ("content", "no-referrer"))
        page.element("title") { $0.text(Shown("\(explanation.title) – explained by foi")) }
        page.style(PageStyle.sheet)
    }

    private func body(_ page: inout Markup) {
        page.element("a", ("class", "skip"), ("href", "#text")) { $0.text(Shown("To the text")) }
        page.newLine()
        page.element("header") { header in
            header.element("h1") { $0.text(explanation.title) }
            header.element("dl") { parts.facts(&$0) }
        }
        page.newLine()
        page.element("main") { main in
            parts.summaries(&main)
            parts.unplaced(&main)
            main.add(ExplanationParts.key)
            parts.text(&main)
        }
    }
}
