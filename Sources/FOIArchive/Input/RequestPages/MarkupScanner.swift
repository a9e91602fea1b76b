/// The tags of an HTML page one after the other, with their places in its bytes. It knows no more of
/// HTML than where tags, comments and scripts end, which is enough to find marked parts of a page.
struct MarkupScanner {
    struct Tag {
        /// In small letters.
        let name: [UInt8]
        let isEnd: Bool
        /// From the angle bracket to behind the other one.
        let range: Range<Int>
        /// Between the name and the closing bracket.
        let attributes: ArraySlice<UInt8>
    }

    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Tag? {
        while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = open + 1
            guard let first = bytes[place...].first else { return nil }
            if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
                passDeclaration(open)
            } else if first == UInt8(ascii: "/") || Self.isNameByte(first) {
                // A tag that never ends takes the rest of the page, as in browsers.
                guard let tag = readTag(open) else { return nil }
                place = tag.range.upperBound
                if !tag.isEnd, Self.raw.contains(tag.name) { passRawText(tag.name) }
                return tag
            }
        }
        return nil
    }

    private static let raw: Set<[UInt8]> = [Array("script".utf8), Array("style".utf8)]

    private mutating func passDeclaration(_ open: Int) {
        if bytes[open...].starts(with: "<!--".utf8) {
            place = bytes.firstPlace(of: "-->", from: open + 4).map { $0 + 3 } ?? bytes.count
        } else {
            place = bytes[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        }
    }

    /// Goes to the end tag of a script or style.
    private mutating func passRawText(_ name: [UInt8]) {
        while let found = bytes.firstPlace(of: "</", from: place) {
            place = found
            if bytes[(found + 2)...].prefix(name.count).map(Self.lowered) == name { return }
            place = found + 2
        }
        place = bytes.count
    }

    private func readTag(_ open: Int) -> Tag? {
        let isEnd = bytes[open + 1] == UInt8(ascii: "/")
        let start = isEnd ? open + 2 : open + 1
        var end = start
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
        var close = end
        var quote: UInt8?
        while close < bytes.count, quote != nil || bytes[close] != UInt8(ascii: ">") {
            let byte = bytes[close]
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            close += 1
        }
        guard close < bytes.count else { return nil }
        return Tag(
            name: bytes[start..<end].map(Self.lowered), isEnd: isEnd, range: open..<(close + 1),
            attributes: bytes[end..<close])
    }

    static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= 0x61 && lower <= 0x7A || byte >= 0x30 && byte <= 0x39
    }
}

extension MarkupScanner.Tag {
    func isNamed(_ name: StaticString) -> Bool {
        self.name.count == name.utf8CodeUnitCount && name.withUTF8Buffer { self.name.elementsEqual($0) }
    }

    /// The value of an attribute in quotation marks, as it stands there.
    func attribute(_ name: String) -> ArraySlice<UInt8>? {
        var rest = attributes
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let found = rest[..<equals].split { $0 <= 0x20 || $0 == 0x2F }.last ?? []
            let value = rest[(equals + 1)...].drop { $0 <= 0x20 }
            guard let mark = value.first else { return nil }
            let isQuoted = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
            let content = isQuoted ? value.dropFirst() : value
            let end = content.firstIndex { isQuoted ? $0 == mark : $0 <= 0x20 } ?? content.endIndex
            if found.map(MarkupScanner.lowered).elementsEqual(name.utf8) { return content[..<end] }
            rest = content[end...].dropFirst()
        }
        return nil
    }

    /// The words of the class attribute.
    var classes: [ArraySlice<UInt8>] {
        attribute("class")?.split { $0 <= 0x20 } ?? []
    }
}
