import Basics

/// An encoding that can be decoded, by its name in the WHATWG Encoding Standard.
enum TextEncoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16le = "utf-16le"
    case utf16be = "utf-16be"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1257 = "windows-1257"
    case iso8859x2 = "iso-8859-2"
    case iso8859x5 = "iso-8859-5"
    case iso8859x7 = "iso-8859-7"
    case iso8859x15 = "iso-8859-15"
    case koi8r = "koi8-r"
    case macintosh

    /// The encoding that a label names, case and surrounding white space aside; nil for labels of
    /// encodings that are not decoded here.
    init?(label: some Sequence<UInt8>) {
        let bytes = label.filter { !ASCII.isSpace($0) && $0 != 0x22 && $0 != 0x27 }
            .map(ASCII.lowercased)
        guard let encoding = Self.labels[String(decoding: bytes, as: UTF8.self)] else { return nil }
        self = encoding
    }

    /// The code units of bytes 0x80 to 0xFF; nil for the Unicode encodings.
    var upperHalf: [UInt16]? {
        switch self {
        case .utf8, .utf16le, .utf16be: nil
        case .windows1250: SingleByteTables.windows1250
        case .windows1251: SingleByteTables.windows1251
        case .windows1252: SingleByteTables.windows1252
        case .windows1253: SingleByteTables.windows1253
        case .windows1254: SingleByteTables.windows1254
        case .windows1257: SingleByteTables.windows1257
        case .iso8859x2: SingleByteTables.iso8859x2
        case .iso8859x5: SingleByteTables.iso8859x5
        case .iso8859x7: SingleByteTables.iso8859x7
        case .iso8859x15: SingleByteTables.iso8859x15
        case .koi8r: SingleByteTables.koi8r
        case .macintosh: SingleByteTables.macintosh
        }
    }

    private static let labels: [String: TextEncoding] = {
        var labels: [String: TextEncoding] = [:]
        for (encoding, names) in labelLists {
            for name in names.split(separator: " ") { labels[String(name)] = encoding }
        }
        return labels
    }()

    /// The labels of the WHATWG Encoding Standard, section 4.2.
    private static let labelLists: [(TextEncoding, String)] = [
        (.utf8, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
        (.utf16le, "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
        (.utf16be, "unicodefffe utf-16be"),
        (.windows1250, "cp1250 windows-1250 x-cp1250"),
        (.windows1251, "cp1251 windows-1251 x-cp1251"),
        (
            .windows1252,
            """
            ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
            iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252
            """
        ),
        (.windows1253, "cp1253 windows-1253 x-cp1253"),
        (
            .windows1254,
            """
            cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 \
            l5 latin5 windows-1254 x-cp1254
            """
        ),
        (.windows1257, "cp1257 windows-1257 x-cp1257"),
        (
            .iso8859x2,
            """
            csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
            """
        ),
        (
            .iso8859x5,
            """
            csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 \
            iso_8859-5:1988
            """
        ),
        (
            .iso8859x7,
            """
            csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 \
            iso_8859-7 iso_8859-7:1987 sun_eu_greek
            """
        ),
        (.iso8859x15, "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
        (.koi8r, "cskoi8r koi koi8 koi8-r koi8_r"),
        (.macintosh, "csmacintosh mac macintosh x-mac-roman"),
    ]
}
