import Basics

/// The words of `id` and `class` values and what they suggest. Values are split at anything but
/// letters and digits and before the capitals of camelCase; words match whole.
final class HintWords: Sendable {
    struct Finding: Sendable {
        var hints: Hints = []
        var landmarks: Landmarks = []
    }

    /// What is known of a word.
    private struct Word: Sendable {
        var finding = Finding()
        /// It is the second word of a pair.
        var endsPair = false
        /// It makes the next word a matter of layout.
        var negates = false
    }

    static let shared = HintWords()

    private let words: WordTable<Word>
    private let pairs: [(UInt64, UInt64, Hints)]

    private init() {
        var words: [UInt64: Word] = [:]
        for (hint, names) in Self.hintWords {
            for name in names { words[wordKey(name), default: Word()].finding.hints.formUnion(hint) }
        }
        for (landmark, names) in Self.landmarkWords {
            for name in names {
                words[wordKey(name), default: Word()].finding.landmarks.formUnion(landmark)
            }
        }
        for name in Self.negatorWords { words[wordKey(name), default: Word()].negates = true }
        for (_, name, _) in Self.hintPairs { words[wordKey(name), default: Word()].endsPair = true }
        self.words = WordTable(words.map { (key: $0.key, value: $0.value) })
        pairs = Self.hintPairs.map { (wordKey($0.0), wordKey($0.1), $0.2) }
    }

    /// What the words of a value suggest.
    func read(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Finding {
        let bytes = value.base
        let range = value.startIndex..<value.endIndex
        var finding = Finding()
        var previous: UInt64 = 0
        var isNegated = false
        var i = range.lowerBound
        while i < range.upperBound {
            guard Self.isWordByte(bytes[i]) else {
                // "no-js sidebar" says nothing against the sidebar: a space ends what a word bears on.
                if ASCII.isSpace(bytes[i]) {
                    previous = 0
                    isNegated = false
                }
                i += 1
                continue
            }
            let end = endOfWord(bytes, from: i, to: range.upperBound)
            let key = lowercasedWordKey(bytes, i..<end)
            let word = words[key]
            if let word { add(word, key, after: previous, isNegated: isNegated, to: &finding) }
            isNegated = word?.negates ?? false
            previous = key
            i = end
        }
        return finding
    }

    private func add(
        _ word: Word, _ key: UInt64, after previous: UInt64, isNegated: Bool, to finding: inout Finding
    ) {
        if word.endsPair {
            for (first, second, hints) in pairs where second == key && first == previous {
                finding.hints.formUnion(hints)
            }
        }
        if isNegated { return }
        finding.hints.formUnion(word.finding.hints)
        finding.landmarks.formUnion(word.finding.landmarks)
    }

    /// The end of the word at `start`: a run of letters and digits, up to a capital behind a small letter.
    @inline(__always)
    private func endOfWord(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
    ) -> Int {
        var i = start + 1
        while i < limit, i + ByteBlock.width <= bytes.count {
            let goesOn = Self.goOn(bytes.block(at: i), behind: bytes.block(at: i - 1))
            if let end = ByteBlock.first(.!goesOn) { return min(i + end, limit) }
            i += ByteBlock.width
        }
        while i < limit, Self.isWordByte(bytes[i]),
            bytes[i] &- 0x41 >= 26 || bytes[i - 1] &- 0x61 >= 26
        { i += 1 }
        return min(i, limit)
    }

    /// Which bytes go on with a word, given those in front of each.
    @inline(__always)
    private static func goOn(_ bytes: ByteBlock.Bytes, behind before: ByteBlock.Bytes) -> ByteBlock.Mask {
        let isLetter = ((bytes | ByteBlock.all(0x20)) &- ByteBlock.all(0x61)) .< ByteBlock.all(26)
        let isDigit = ByteBlock.digits(bytes)
        let isCapital = (bytes &- ByteBlock.all(0x41)) .< ByteBlock.all(26)
        let followsSmall = (before &- ByteBlock.all(0x61)) .< ByteBlock.all(26)
        return (isLetter .| isDigit .| (bytes .>= ByteBlock.all(0x80))) .& .!(isCapital .& followsSmall)
    }

    @inline(__always)
    private static func isWordByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80
    }

    private static let hintWords: [(Hints, [StaticString])] = [
        (
            .cookie,
            [
                "cookie", "cookies", "cookiebar", "cookiebanner", "cookienotice", "consent", "ccc",
                "gdpr", "onetrust", "cookiebot", "cookieconsent", "ccpa",
            ]
        ),
        (
            .banner,
            [
                "banner", "notification", "notifications", "alert", "alerts", "popup", "modal",
                "lightbox", "announcement", "promo", "advert", "adverts", "donate", "cta",
                "newsletter",
            ]
        ),
        (.phase, ["phase", "beta", "alpha"]),
        (
            .feedback,
            [
                "feedback", "survey", "useful", "helpful", "rating", "ratings", "fivestar", "rate",
                "satisfaction",
            ]
        ),
        (
            .share,
            [
                "share", "sharing", "shares", "social", "sharedaddy", "addthis", "addtoany",
                "sharethis", "socialmedia",
            ]
        ),
        (.related, ["related", "sidebar", "similar", "recommended", "widget"]),
        (.breadcrumb, ["breadcrumb", "breadcrumbs", "crumb", "crumbs", "crumbtrail"]),
        (.skip, ["skip", "skiplink", "skiplinks", "skipnav"]),
        (.quickExit, ["quickexit", "quickescape"]),
        (
            .navigation,
            [
                "nav", "navigation", "menu", "submenu", "megamenu", "navbar", "topnav", "subnav",
                "sidenav", "leftnav", "pagination", "pager", "sitemap", "toolbar", "tabs",
                "actions", "locale", "languages",
            ]
        ),
        (.metadata, ["meta", "metadata", "timestamp", "byline", "dateline", "lastmodified"]),
        (
            .quotation,
            ["quote", "quoted", "quotation", "blockquote", "pullquote"]
        ),
    ]

    private static let landmarkWords: [(Landmarks, [StaticString])] = [
        (.footer, ["footer"])
    ]

    private static let hintPairs: [(StaticString, StaticString, Hints)] = [
        ("quick", "exit", .quickExit), ("leave", "site", .quickExit), ("exit", "site", .quickExit),
        ("hide", "page", .quickExit), ("exit", "page", .quickExit),
        ("event", "actions", .navigation),
        ("action", "bar", .navigation), ("action", "menu", .navigation),
        ("call", "action", .banner), ("side", "bar", .related), ("read", "more", .related),
        ("visually", "hidden", .screenReader), ("sr", "only", .screenReader),
        ("screen", "reader", .screenReader), ("last", "updated", .metadata),
        ("last", "modified", .metadata),
    ]

    /// Words that make the next one a matter of layout: `has-sidebar`, `no-banner`.
    private static let negatorWords: [StaticString] = [
        "no", "not", "has", "have", "with", "without", "one", "two", "layout", "js", "hide",
    ]
}
