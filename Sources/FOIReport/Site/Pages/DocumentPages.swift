import FOIParser
import FOIPatterns

/// The list of all documents, split over pages, with a filter over all of them.
struct DocumentPages {
    private let index: ReportIndex
    /// The filter's fields: each page has the form, and what may be chosen is looked for in all documents.
    private let fields: [FilterForm.Field]
    private let size = 500

    init(index: ReportIndex) {
        self.index = index
        fields = Self.fields(of: index)
    }

    private static let columns: StaticString =
        "path title authority date kind outcome extent statements regime counted"

    /// The address at which the script shows the answers that fit.
    static func address(_ wishes: [(field: String, value: String)]) -> String {
        let wishes = wishes + [("counted", "yes")]
        return "documents.html#"
            + wishes.map { "\($0.field)=\(AddressEncoding.encoded($0.value))" }.joined(separator: "&")
    }

    var files: [SiteFileMaker] {
        let paging = Paging(base: "documents", count: index.listed.count, size: size)
        return paging.pages.map { number -> SiteFileMaker in { page(paging, number) } }
            + RowFiles.files("data/documents-", of: index.listed) { values($0) }
    }

    private func values(_ document: ReportDocument) -> [RowFiles.Value] {
        [
            .text(document.path), .text(document.title), .text(document.authority), .text(document.date),
            .text(Words.label(document.kind.rawValue)), .text(outcome(document)),
            .text(document.extent ?? "none"), .number(document.statements),
            .list(document.regimes.map { $0.rawValue.uppercased() }),
            .text(document.kind.answers ? "yes" : "no"),
        ]
    }

    private func outcome(_ document: ReportDocument) -> String? {
        document.outcome.map { Words.label($0.rawValue) }
    }

    private func page(_ paging: Paging, _ number: Int) -> SiteFile {
        let frame = SiteFrame(
            title: "Documents", path: paging.path(number), section: .documents,
            isInteractive: paging.count > 0)
        return frame.page { page in
            page.element("h1") { $0.text("Documents") }
            page.element("p", ("class", "lede")) {
                $0.text(
                    Shown(
                        "Every document that was read, with its text and what was found in it. Only responses and "
                            + "internal reviews are counted as answers."))
            }
            guard paging.count > 0 else { return }
            let form = form(frame)
            form.write(&page)
            template(&page)
            form.count(paging.words(number, "documents"), &page)
            page.element(
                "div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Documents")
            ) { part in
                part.element("table") { table in
                    head(&table)
                    table.element("tbody", ("id", "rows")) { body in
                        for document in index.listed[paging.range(number)] { row(document, frame, &body) }
                    }
                }
            }
            paging.links(number, in: frame, &page)
        }
    }

    private static let heads: [(title: StaticString, isOptional: Bool)] = [
        ("Document", false), ("Authority", false), ("Date", false), ("Kind", true), ("Outcome", false),
        ("NCND", false),
    ]

    private func head(_ table: inout Markup) {
        table.element("thead") { head in
            head.element("tr") { row in
                for (title, isOptional) in Self.heads {
                    row.element("th", ("scope", "col"), ("class", isOptional ? "optional" : nil)) {
                        $0.text(title)
                    }
                }
            }
        }
    }

    private func row(_ document: ReportDocument, _ frame: SiteFrame, _ body: inout Markup) {
        body.newLine()
        body.element("tr") { row in
            row.element("th", ("scope", "row")) { cell in
                cell.element("a", ("href", frame.link(document.path))) { $0.text(Shown(document.title)) }
            }
            row.element("td") { $0.text(Shown(Words.told(document.authority))) }
            row.element("td", ("class", "date")) { $0.text(Shown(document.date ?? "–")) }
            row.element("td", ("class", "optional")) { $0.text(Shown(Words.label(document.kind.rawValue))) }
            row.element("td") { $0.text(Shown(outcome(document) ?? "–")) }
            row.element("td") { $0.text(Shown(document.extent ?? "none")) }
        }
    }

    private func template(_ page: inout Markup) {
        page.element("template", ("id", "rows-template")) { template in
            template.element("tr") { row in
                row.element("th", ("scope", "row")) {
                    $0.element("a", ("data-field", "title"), ("data-href", "path"))
                }
                row.element("td", ("data-field", "authority"), ("data-empty", "not told"))
                row.element("td", ("class", "date"), ("data-field", "date"), ("data-empty", "–"))
                row.element("td", ("class", "optional"), ("data-field", "kind"))
                row.element("td", ("data-field", "outcome"), ("data-empty", "–"))
                row.element("td", ("data-field", "extent"))
            }
        }
    }

    private func form(_ frame: SiteFrame) -> FilterForm {
        FilterForm(
            frame: frame, list: "rows", files: "data/documents-",
            fileCount: RowFiles.count(index.listed.count), columns: Self.columns, searched: "title",
            fields: fields)
    }

    private static func fields(of index: ReportIndex) -> [FilterForm.Field] {
        let figures = index.figures
        let kinds = DocumentKind.allCases.filter { kind in index.listed.contains { $0.kind == kind } }
            .map { Words.label($0.rawValue) }
        let outcomes = figures.outcomes.compactMap { $0.outcome.map { Words.label($0.rawValue) } }
        let regimes = figures.byRegime.compactMap { $0.key?.uppercased() }
        return [
            .words(name: "words", title: "Reference or name"),
            .named(name: "authority", title: "Authority", figures.byAuthority.compactMap(\.key).sorted()),
            .choice(
                name: "year", title: "Year", figures.byYear.map { ($0.key ?? "none", $0.key ?? "no date") }),
            .choice(name: "outcome", title: "Outcome", outcomes.map { ($0, $0) }),
            .choice(name: "counted", title: "Counted as an answer", [("yes", "yes"), ("no", "no")]),
            .choice(name: "kind", title: "Kind", kinds.map { ($0, $0) }),
            .choice(name: "regime", title: "Regime", regimes.map { ($0, $0) }),
            .choice(
                name: "extent", title: "Neither confirms nor denies",
                [("full", "full"), ("partial", "partial"), ("none", "not at all")]),
        ]
    }
}

/// Text as it may stand behind `#` in an address.
enum AddressEncoding {
    static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
