/// The words of `id` and `class` values and what they suggest. Values are split at anything but
/// letters and digits and before the capitals of camelCase; words match whole.
struct HintWords: Sendable {
    struct Finding: Sendable {
        var hints: Hints = []
        var landmarks: Landmarks = []
    }

    static let shared = HintWords()

    private let words: WordTable<Finding>
    private let pairs: [(UInt64, UInt64, Hints)]
    /// The second words of the pairs.
    private let pairEnds: WordTable<Bool>
    private let negators: WordTable<Bool>

    private init() {
        var entries: [(StaticString, Finding)] = []
        for (hint, names) in Self.hintWords {
            for name in names { entries.append((name, Finding(hints: hint))) }
        }
        for (landmark, names) in Self.landmarkWords {
            for name in names { entries.append((name, Finding(landmarks: landmark))) }
        }
        words = WordTable(entries)
        pairs = Self.hintPairs.map { (wordKey($0.0), wordKey($0.1), $0.2) }
        pairEnds = WordTable(Self.hintPairs.map { ($0.1, true) })
        negators = WordTable(Self.negatorWords.map { ($0, true) })
    }

    func read(_ value: UnsafeBufferPointer<UInt8>) -> Finding {
        guard let base = value.baseAddress else { return Finding() }
        var finding = Finding()
        var previous: UInt64 = 0
        var i = 0
        while i < value.count {
            guard isWordByte(value[i]) else {
                // "no-js sidebar" says nothing against the sidebar: a space ends what a word bears on.
                if ASCII.isSpace(value[i]) { previous = 0 }
                i += 1
                continue
            }
            let end = endOfWord(value, from: i)
            let key = lowercasedWordKey(base + i, count: end - i)
            add(key, after: previous, to: &finding)
            previous = key
            i = end
        }
        return finding
    }

    private func add(_ key: UInt64, after previous: UInt64, to finding: inout Finding) {
        if previous != 0 {
            if pairEnds[key] != nil {
                for (first, second, hints) in pairs where second == key && first == previous {
                    finding.hints.formUnion(hints)
                }
            }
            if negators[previous] != nil { return }
        }
        guard let found = words[key] else { return }
        finding.hints.formUnion(found.hints)
        finding.landmarks.formUnion(found.landmarks)
    }

    /// The end of the word at `start`: a run of letters and digits, up to a capital behind a small letter.
    private func endOfWord(_ value: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var i = start + 1
        while i < value.count, isWordByte(value[i]) {
            if value[i] &- 0x41 < 26, value[i - 1] &- 0x61 < 26 { break }
            i += 1
        }
        return i
    }

    @inline(__always)
    private func isWordByte(_ byte: UInt8) -> Bool {
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
