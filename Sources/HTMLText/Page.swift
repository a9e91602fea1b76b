/// A source document as lines of visible text with their layout: what every later stage reads.
public struct Page: Sendable {
    /// The visible text as UTF-8, lines ended by `\n`; the response object's `text`.
    public let text: [UInt8]
    /// The lines of `text` in order; together with the line ends between them they cover it.
    public let lines: [Line]
    /// What the bytes were read as.
    public let mediaType: MediaType
    /// The WHATWG name of the encoding the bytes were decoded from, such as `utf-8`.
    public let charset: String
    /// The content of the page's `<title>`, white space collapsed; nil for plain text.
    public let title: String?
    /// What a person should know about how the bytes were read.
    public let notes: [ReadingNote]

    /// A page made of its parts; `lines` must cover `text` but for one line end behind each.
    public init(
        text: [UInt8], lines: [Line], mediaType: MediaType, charset: String,
        title: String?, notes: [ReadingNote]
    ) {
        self.text = text
        self.lines = lines
        self.mediaType = mediaType
        self.charset = charset
        self.title = title
        self.notes = notes
    }
}

/// The two forms of document that are read.
public enum MediaType: String, Sendable {
    /// A page, or a piece of one.
    case html = "text/html"
    /// Plain text.
    case text = "text/plain"
}

/// One line of visible text.
public struct Line: Sendable, Equatable {
    /// Bytes of `Page.text`, the line end excluded.
    public let range: Range<Int>
    /// How the line stood on its page.
    public let layout: Layout

    /// A line that covers `range` of its page's text.
    public init(range: Range<Int>, layout: Layout) {
        self.range = range
        self.layout = layout
    }
}

/// How a line stood on its page. Plain text has the default: a paragraph with no landmarks.
public struct Layout: Sendable, Equatable {
    /// The block that the line belongs to.
    public var block: Block = .paragraph
    /// True where all visible characters of the line are bold by `<b>`, `<strong>` or an inline
    /// style; headings and header cells are not, unless marked up so.
    public var isBold = false
    /// The parts of the page that the line stands in.
    public var landmarks: Landmarks = []
    /// What the `id` and `class` words of the surrounding elements suggest.
    public var hints: Hints = []

    /// The layout of a paragraph outside all landmarks.
    public init() {}
}

/// The block that a line belongs to.
public enum Block: Sendable, Equatable {
    /// Anything without a kind of its own.
    case paragraph
    /// `<h1>` to `<h6>`.
    case heading(level: Int)
    /// A list item with its nesting depth (1 is outermost) and, for its first line, a marker: the
    /// number it begins with, as printed (`4.`, `b.`, and `3. a.` where two items begin on one line),
    /// or `•`, which stands for an item without a number and is not in the text.
    case listItem(depth: Int, marker: String?)
    /// A table row: the table's place on the page, the row's place in its table (both from 0) and
    /// how many cells stand on the line, separated by tabs.
    case tableRow(table: Int, row: Int, cells: Int, isHeader: Bool)
    /// Inside `<pre>`, white space kept.
    case preformatted
}

/// Landmark elements and ARIA roles around a line; for a line of several, those around all of it.
/// Inside the main part only `main` and what stands within it count.
public struct Landmarks: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt16
    /// The set with these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// `<main>`, role `main`.
    public static let main = Landmarks(rawValue: 1 << 0)
    /// `<article>`, role `article`.
    public static let article = Landmarks(rawValue: 1 << 1)
    /// `<header>`, role `banner`.
    public static let header = Landmarks(rawValue: 1 << 2)
    /// `<footer>`, role `contentinfo`, or an id or class with the word `footer`.
    public static let footer = Landmarks(rawValue: 1 << 3)
    /// `<nav>`, roles `navigation`, `menu` and `menubar`.
    public static let nav = Landmarks(rawValue: 1 << 4)
    /// `<aside>`, role `complementary`.
    public static let aside = Landmarks(rawValue: 1 << 5)
    /// `<dialog>`, roles `dialog` and `alertdialog`.
    public static let dialog = Landmarks(rawValue: 1 << 6)
    /// `<form>`, role `form`; not a form that holds more than half of the page.
    public static let form = Landmarks(rawValue: 1 << 7)
    /// `<search>`, role `search`.
    public static let search = Landmarks(rawValue: 1 << 8)
    /// `<blockquote>`.
    public static let blockquote = Landmarks(rawValue: 1 << 9)
    /// `<button>`, role `button`.
    public static let button = Landmarks(rawValue: 1 << 10)
}

/// What `id` and `class` words around a line suggest, by word and not by substring. What stands
/// around the main part (`<main>`, role `main`) says nothing of the main part.
public struct Hints: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt16
    /// The set with these bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Cookie notices and consent.
    public static let cookie = Hints(rawValue: 1 << 0)
    /// Banners, alerts, pop-ups and appeals.
    public static let banner = Hints(rawValue: 1 << 1)
    /// Alpha and beta notices.
    public static let phase = Hints(rawValue: 1 << 2)
    /// Feedback, ratings and surveys.
    public static let feedback = Hints(rawValue: 1 << 3)
    /// Sharing and social media.
    public static let share = Hints(rawValue: 1 << 4)
    /// Sidebars and what is said to be related.
    public static let related = Hints(rawValue: 1 << 5)
    /// Breadcrumb trails.
    public static let breadcrumb = Hints(rawValue: 1 << 6)
    /// Links that lead past parts of the page.
    public static let skip = Hints(rawValue: 1 << 7)
    /// “Leave this site” and its kin.
    public static let quickExit = Hints(rawValue: 1 << 8)
    /// Menus, toolbars, pagers.
    public static let navigation = Hints(rawValue: 1 << 9)
    /// Dates, authors and sizes beside content.
    public static let metadata = Hints(rawValue: 1 << 10)
    /// Quoted text.
    public static let quotation = Hints(rawValue: 1 << 11)
    /// Kept off the screen, for screen readers (`visually-hidden`, `sr-only`).
    public static let screenReader = Hints(rawValue: 1 << 12)
}

/// Something about reading the bytes that a person should know.
public struct ReadingNote: Sendable, Equatable {
    /// A stable code in kebab-case, such as `invalid-utf-8`.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// One sentence that says what, where and what it means for the reader.
    public let message: String

    /// How much a note matters: worth knowing, may have cost something, has cost content.
    public enum Severity: String, Sendable { case note, warning, error }

    /// A note made of its parts.
    public init(code: String, severity: Severity, message: String) {
        self.code = code
        self.severity = severity
        self.message = message
    }
}
