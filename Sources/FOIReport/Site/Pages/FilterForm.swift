import FOIParser

/// A form that the script shows and serves, and the files that it searches; without the script there are the pages.
struct FilterForm {
    /// Where a choice comes from.
    enum Field {
        /// Some words of a text.
        case words(name: StaticString, title: StaticString)
        /// The same, with names to choose from.
        case named(name: StaticString, title: StaticString, [String])
        /// One of these; what is shown and what it stands for.
        case choice(name: StaticString, title: StaticString, [(value: String, title: String)])
    }

    let frame: SiteFrame
    /// The id of the list that it filters.
    let list: StaticString
    /// The files with the rows, less their number and ending: `data/statements-`.
    let files: StaticString
    let fileCount: Int
    /// What the rows of the files hold, in their order, separated by spaces.
    let columns: StaticString
    /// Those of the columns that are searched for words.
    let searched: StaticString
    let fields: [Field]

    func write(_ page: inout Markup) {
        page.begin(
            "form",
            [
                ("class", "filter"), ("hidden", ""), ("role", "search"), ("data-list", "\(list)"),
                ("data-template", "\(list)-template"), ("data-count", "\(list)-count"),
                ("data-shards", "\(fileCount)"), ("data-base", frame.link("\(files)")),
                ("data-columns", "\(columns)"), ("data-words", "\(searched)"),
            ])
        for field in fields { self.field(field, &page) }
        page.element("div") { part in
            part.element("button", ("type", "reset")) { $0.text("Clear") }
        }
        page.end()
        page.newLine()
    }

    /// What the filter found, or what stands on the page; told to screen readers when it changes.
    func count(_ words: String, _ page: inout Markup) {
        page.element("p", ("class", "count"), ("id", "\(list)-count"), ("role", "status")) {
            $0.text(Shown(words))
        }
    }

    private func field(_ field: Field, _ page: inout Markup) {
        page.element("div") { part in
            switch field {
            case .words(let name, let title):
                label(name, title, &part)
                part.void("input", ("type", "search"), ("id", id(name)), ("name", "\(name)"))
            case .named(let name, let title, let names):
                label(name, title, &part)
                part.void(
                    "input", ("type", "search"), ("id", id(name)), ("name", "\(name)"),
                    ("list", id(name) + "-names"))
                part.element("datalist", ("id", id(name) + "-names")) { list in
                    for name in names { list.element("option", ("value", name)) }
                }
            case .choice(let name, let title, let choices):
                label(name, title, &part)
                part.element("select", ("id", id(name)), ("name", "\(name)")) { list in
                    list.element("option", ("value", "")) { $0.text("any") }
                    for choice in choices {
                        list.element("option", ("value", choice.value)) { $0.text(Shown(choice.title)) }
                    }
                }
            }
        }
    }

    private func label(_ name: StaticString, _ title: StaticString, _ part: inout Markup) {
        part.element("label", ("for", id(name))) { $0.text(title) }
    }

    private func id(_ name: StaticString) -> String { "\(list)-\(name)" }
}

/// The rows of a list as script files, which a page loads when someone searches.
struct RowFiles {
    /// In each file, at most.
    static let size = 1000

    static func count(_ rows: Int) -> Int { (rows + size - 1) / size }

    /// A value of a row.
    enum Value {
        case text(String?)
        case list([String])
        case number(Int)
    }

    /// What makes the files of all rows.
    ///
    /// - Parameter values: The columns of a row; called on any thread.
    static func files<Row: Sendable>(
        _ path: String, of rows: [Row], values: @escaping @Sendable (Row) -> [Value]
    ) -> [SiteFileMaker] {
        (0..<count(rows.count)).map { number in
            { file(path, number + 1, rows[number * size..<min((number + 1) * size, rows.count)], values) }
        }
    }

    /// `foiReport.add(1, [...])`: JSON, in which whatever a document holds stays a string.
    private static func file<Row>(
        _ path: String, _ number: Int, _ rows: ArraySlice<Row>, _ values: (Row) -> [Value]
    ) -> SiteFile {
        var writer = JSONWriter(pretty: false)
        writer.list(rows) { writer, row in
            writer.list(values(row)) { writer, value in
                switch value {
                case .text(let text): writer.string(text.map { Shown($0).text })
                case .list(let texts): writer.list(texts) { $0.string(Shown($1).text) }
                case .number(let number): writer.integer(number)
                }
            }
        }
        return SiteFile(
            "\(path)\(number).js", Array("foiReport.add(\(number), ".utf8) + writer.bytes + Array(");\n".utf8)
        )
    }
}
