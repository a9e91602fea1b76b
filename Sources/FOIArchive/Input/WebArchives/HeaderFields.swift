/// Named fields as WARC and HTTP head their records and messages with (RFC 9112, section 5;
/// ISO 28500, section 5).
struct HeaderFields: Equatable {
    /// Names in small letters.
    private var fields: [(name: String, value: String)] = []

    init() {}

    /// - Parameter lines: Without their ends; one that begins with white space goes on with the field
    ///   before it, one without a colon is passed over.
    init(_ lines: some Sequence<ArraySlice<UInt8>>) {
        for line in lines {
            guard let first = line.first else { continue }
            if Self.isSpace(first), let last = fields.indices.last {
                fields[last].value += " " + Self.text(line)
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                fields.append(
                    (Self.text(line[..<colon]).lowercased(), Self.text(line[line.index(after: colon)...])))
            }
        }
    }

    static func == (left: HeaderFields, right: HeaderFields) -> Bool {
        left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value == $1.value }
    }

    /// The first value of that name, which is given in small letters.
    subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// The words of a list, in small letters: `Content-Encoding: gzip, br`.
    func list(_ name: String) -> [String] {
        fields.filter { $0.name == name }.flatMap { field in
            field.value.split(separator: ",").map { Self.text(Array($0.utf8)[...]).lowercased() }
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

/// What a `Content-Type` says (RFC 9110, section 8.3).
struct ContentType: Equatable {
    /// Type and subtype in small letters: `text/html`.
    let name: String
    let charset: String?

    init(_ value: String) {
        let parts = value.split(separator: ";", omittingEmptySubsequences: false)
        name = Self.trimmed(parts.first ?? "").lowercased()
        charset = parts.dropFirst().lazy.map { $0.split(separator: "=", maxSplits: 1) }
            .first { $0.count == 2 && Self.trimmed($0[0]).lowercased() == "charset" }
            .map { Self.trimmed($0[1]) }
    }

    /// Without white space and quotation marks around it.
    private static func trimmed(_ text: Substring) -> String {
        let isAround: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x22 || $0 == 0x27 }
        let bytes = Array(text.utf8)
        let start = bytes.firstIndex { !isAround($0) } ?? bytes.endIndex
        let end = bytes.lastIndex { !isAround($0) }.map { $0 + 1 } ?? start
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
