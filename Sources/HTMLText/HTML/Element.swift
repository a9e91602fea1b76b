/// What reading needs to know of an element.
enum Element: UInt8, Sendable {
    case other, container, paragraph, heading, lineBreak, rule
    case bold, anchor, apart, button, pre, quotation
    case list, numberedList, item, term, description
    case table, caption, rowGroup, header, row, cell, headerCell
    case title, foreign, foreignText, foreignHidden
    case invisible, document
    case main, article, pageHeader, pageFooter, nav, aside, dialog, form, search
}

/// How the tags of an element are treated.
struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// Has no content and no end tag.
    static let void = Traits(rawValue: 1 << 0)
    /// Neither the tag nor its content can show text: the tag is left out, its content read on.
    static let ignored = Traits(rawValue: 1 << 1)
    /// Its content is not markup and shows no text: left out up to its end tag.
    static let raw = Traits(rawValue: 1 << 2)
    /// Starts and ends a line, and closes an open `<p>`.
    static let block = Traits(rawValue: 1 << 3)
    /// Elements inside cannot be closed by tags outside (the HTML Standard's scopes).
    static let scope = Traits(rawValue: 1 << 4)
    /// Content is text whatever it looks like (`<title>`).
    static let textOnly = Traits(rawValue: 1 << 5)
    /// Belongs to a table, and is ended by what belongs to the same table.
    static let tablePart = Traits(rawValue: 1 << 6)
    /// libxml2 ends it where the filter does, whatever stands in it: no start tag that can stand in it
    /// is one that it ends this element for (as it ends `<ul>` for `<form>`, and `<b>` for `<p>`).
    static let steady = Traits(rawValue: 1 << 7)
}

extension Element {
    /// The landmark that the element is by its name.
    var landmark: Landmarks {
        switch self {
        case .main: .main
        case .article: .article
        case .pageHeader: .header
        case .pageFooter: .footer
        case .nav: .nav
        case .aside: .aside
        case .dialog: .dialog
        case .form: .form
        case .search: .search
        case .quotation: .blockquote
        default: []
        }
    }
}

struct ElementInfo: Sendable {
    let element: Element
    let traits: Traits
    /// 1 to 6 for headings.
    let level: UInt8
}

/// The elements of HTML that matter for text, by name.
enum ElementTable {
    static let elements = WordTable<ElementInfo>(entries)

    /// What holds for names that are not listed: inline, visible.
    static let unknown = ElementInfo(element: .other, traits: [], level: 0)

    private static let entries: [(StaticString, ElementInfo)] = {
        var all: [(StaticString, ElementInfo)] = []
        func add(_ names: [StaticString], _ element: Element, _ traits: Traits = []) {
            for name in names {
                all.append((name, ElementInfo(element: element, traits: traits, level: 0)))
            }
        }
        let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
        for (level, name) in headings.enumerated() {
            all.append(
                (name, ElementInfo(element: .heading, traits: .block, level: UInt8(level + 1))))
        }
        addBlocks(add)
        addTables(add)
        addInline(add)
        return all
    }()

    private typealias Adder = ([StaticString], Element, Traits) -> Void

    private static func addBlocks(_ add: Adder) {
        add(
            [
                "div", "section", "figure", "figcaption", "details", "summary", "hgroup", "fieldset",
                "center", "optgroup", "frameset",
            ], .container, [.block, .steady])
        add(["address", "legend", "dl"], .container, .block)
        add(["main"], .main, [.block, .steady])
        add(["article"], .article, [.block, .steady])
        add(["header"], .pageHeader, [.block, .steady])
        add(["footer"], .pageFooter, [.block, .steady])
        add(["nav"], .nav, [.block, .steady])
        add(["aside"], .aside, [.block, .steady])
        add(["dialog"], .dialog, [.block, .steady])
        add(["form"], .form, .block)
        add(["search"], .search, [.block, .steady])
        add(["p"], .paragraph, [.block, .steady])
        add(["pre", "listing", "xmp", "plaintext"], .pre, .block)
        add(["blockquote"], .quotation, [.block, .steady])
        add(["ul", "menu", "dir"], .list, .block)
        add(["ol"], .numberedList, .block)
        add(["li"], .item, [.block, .steady])
        add(["dt"], .term, .block)
        add(["dd"], .description, [.block, .steady])
        add(["br"], .lineBreak, .void)
        add(["hr"], .rule, [.void, .block])
    }

    private static func addTables(_ add: Adder) {
        add(["table"], .table, [.block, .scope, .tablePart])
        add(["caption"], .caption, [.block, .scope, .tablePart])
        add(["tbody", "tfoot"], .rowGroup, [.block, .tablePart])
        add(["thead"], .header, [.block, .tablePart])
        add(["tr"], .row, [.block, .tablePart])
        add(["td"], .cell, [.block, .scope, .tablePart])
        add(["th"], .headerCell, [.block, .scope, .tablePart])
        add(["colgroup", "col"], .other, .ignored)
    }

    private static func addInline(_ add: Adder) {
        add(["b"], .bold, [])
        add(["strong"], .bold, .steady)
        add(["a"], .anchor, [])
        add(["label", "time", "output"], .apart, .steady)
        add(["button"], .button, [.scope, .steady])
        add(["title"], .title, .textOnly)
        add(["html", "head", "body"], .document, .ignored)
        add(
            [
                "meta", "link", "base", "basefont", "img", "image", "input", "wbr", "param",
                "source", "track", "area", "embed", "keygen", "frame", "bgsound",
            ], .other, [.ignored, .void])
        add(
            [
                "script", "style", "noscript", "iframe", "noframes", "noembed", "textarea",
            ], .invisible, .raw)
        add(
            [
                "template", "select", "datalist", "video", "audio", "canvas", "progress", "meter",
                "rp",
            ],
            .invisible, [.scope, .steady])
        add(["option"], .invisible, [])
        add(["svg", "math"], .foreign, [.scope, .steady])
        add(["path", "use", "g", "rect", "circle", "line", "polygon"], .other, .ignored)
        add(["symbol", "defs", "desc", "metadata"], .foreignHidden, .steady)
        add(["text"], .foreignText, .block)
        add(
            [
                "span", "font", "i", "em", "u", "s", "small", "big", "sub", "sup",
                "abbr", "acronym", "cite", "code", "dfn", "kbd", "samp", "var", "q", "tt", "strike",
                "del", "ins", "mark", "nobr", "bdo", "bdi", "data", "object", "applet",
                "map", "ruby", "rt", "picture", "marquee", "blink",
            ], .other, [])
    }
}
