/// What stands around the content of every page: the policy, the way to the other pages, and nothing that needs a
/// network.
struct SiteFrame {
    let title: String
    /// Where the page lies.
    let path: String
    /// What it belongs to in the navigation.
    var section: SiteSection?
    /// Whether it has lists to sort or filter.
    var isInteractive = false

    /// Only the style sheet and the script beside the pages are admitted; no page can send or fetch anything.
    static let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
    static let interactivePolicy = policy + "; script-src 'self'"

    func page(_ content: (inout Markup) -> Void) -> SiteFile {
        var page = Markup(capacity: 1 << 14)
        page.documentType()
        page.begin("html", [("lang", "en-GB")])
        page.newLine()
        page.element("head") { head(&$0) }
        page.newLine()
        page.begin("body")
        page.element("a", ("class", "skip"), ("href", "#main")) { $0.text("To the content") }
        if section == nil, root == Self.document.root {
            page.add(Self.documentHeader)
        } else {
            header(&page)
        }
        page.newLine()
        page.begin("main", [("id", "main"), ("tabindex", "-1")])
        content(&page)
        let content = page.count
        page.end()
        page.newLine()
        page.element("footer", ("class", "foot")) { self.footer(&$0) }
        page.endAll()
        page.newLine()
        return SiteFile(path, page.bytes, tail: page.count - content)
    }

    private func footer(_ footer: inout Markup) {
        footer.element("p", ("class", "note")) { words in
            words.text("Made by foi from published responses. Read ")
            words.element("a", ("href", link(SiteSection.methods.path))) {
                $0.text("how it was counted and what not to conclude")
            }
            words.text(" before you quote a figure.")
        }
    }

    /// The address of another page, as seen from this one.
    func link(_ other: String) -> String { root + other }

    /// The way up to the folder of the report.
    private var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }

    private func head(_ page: inout Markup) {
        page.void("meta", ("charset", "utf-8"))
        page.void(
            "meta", ("http-equiv", "Content-Security-Policy"),
            ("content", isInteractive ? Self.interactivePolicy : Self.policy))
        page.void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
        page.void("meta", ("name", "referrer"), ("content", "no-referrer"))
        page.element("title") { $0.text(Shown(title)) }
        page.void("link", ("rel", "stylesheet"), ("href", link("report.css")))
        if isInteractive { page.element("script", ("src", link("report.js")), ("defer", "")) }
    }

    /// The pages of documents are many and have the same header.
    private static let document = SiteFrame(title: "", path: "documents/00/")
    private static let documentHeader = Markup.Piece { document.header(&$0) }

    private func header(_ page: inout Markup) {
        page.element("header", ("class", "site")) { navigation(&$0) }
    }

    private func navigation(_ page: inout Markup) {
        page.element("nav", ("aria-label", "Parts of the report")) { nav in
            nav.element("ul") { list in
                for part in SiteSection.allCases {
                    list.element("li") { item in
                        item.element(
                            "a", ("href", link(part.path)),
                            ("aria-current", part == section ? (part.path == path ? "page" : "true") : nil)
                        ) { $0.text(Shown(part.title)) }
                    }
                }
            }
        }
    }
}

/// The parts of a report, in the order of its navigation.
enum SiteSection: CaseIterable {
    case overview, authorities, exemptions, statements, families, checks, documents, methods

    var title: String {
        switch self {
        case .overview: "Overview"
        case .authorities: "Authorities"
        case .exemptions: "Exemptions"
        case .statements: "Statements"
        case .families: "Shared wording"
        case .checks: "Checks"
        case .documents: "Documents"
        case .methods: "Methods"
        }
    }

    var path: String {
        switch self {
        case .overview: "index.html"
        case .authorities: "authorities.html"
        case .exemptions: "exemptions.html"
        case .statements: "statements.html"
        case .families: "families.html"
        case .checks: "checks.html"
        case .documents: "documents.html"
        case .methods: "methods.html"
        }
    }
}
