import Basics

/// Tells HTML from plain text by content.
enum MediaTypeSniffer {
    /// How far into a document tags are looked for.
    static let reach = 16_384
    /// How many known tags make a document that does not begin with one a page.
    static let enough = 3

    static func mediaType(of bytes: UnsafeBufferPointer<UInt8>) -> MediaType {
        let end = min(bytes.count, reach)
        var i = 0
        while i < end, ASCII.isSpace(bytes[i]) || bytes[i] >= 0x80 { i += 1 }
        if opensPage(bytes, at: i) { return .html }
        var known = 0
        while let tag = bytes.firstPlace(of: 0x3C, from: i), tag < end {
            if declaresPage(bytes, at: tag) { return .html }
            if isKnownTag(bytes, at: tag) { known += 1 }
            if known == enough { return .html }
            i = tag + 1
        }
        return .text
    }

    private static func opensPage(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
        hasPrefix(bytes, at: i, "<!--") || hasPrefix(bytes, at: i, "<?xml")
            || isKnownTag(bytes, at: i)
    }

    private static func declaresPage(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
        for word in ["<!doctype html", "<html", "<body"] as [StaticString]
        where hasPrefix(bytes, at: i, word) {
            let next = i + word.utf8CodeUnitCount
            if next < bytes.count, ASCII.isSpace(bytes[next]) || bytes[next] == 0x3E { return true }
        }
        return false
    }

    /// A start or end tag of an element that tells a page; other words in brackets do not.
    private static func isKnownTag(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
        guard i + 1 < bytes.count, let base = bytes.baseAddress, bytes[i] == 0x3C else {
            return false
        }
        let start = bytes[i + 1] == 0x2F ? i + 2 : i + 1
        var end = start
        while end < bytes.count, end - start < 12,
            ASCII.isLetter(bytes[end]) || ASCII.isDigit(bytes[end])
        {
            end += 1
        }
        guard end > start, end < bytes.count else { return false }
        guard ASCII.isSpace(bytes[end]) || bytes[end] == 0x3E || bytes[end] == 0x2F else {
            return false
        }
        return telling[lowercasedWordKey(base + start, count: end - start)] != nil
    }

    /// Names that people do not put in angle brackets for a blank to fill in, as they do with
    /// `<title>`, `<address>` and `<time>`.
    private static let telling = WordTable<Bool>(
        ([
            "html", "head", "body", "meta", "script", "style", "p", "br", "div", "span", "b", "i",
            "u", "strong", "em", "font", "center", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
            "li", "dl", "dt", "dd", "table", "tbody", "thead", "tr", "td", "th", "a", "img", "hr",
            "pre", "blockquote", "main", "section", "article", "nav", "header", "footer", "aside",
            "sup", "sub", "small", "noscript", "iframe",
        ] as [StaticString]).map { ($0, true) })
}
