/// Which instrument a bare `section 31` most likely means in a document, before its parts are
/// known: the access regime that the text names most often.
struct RegimeGuess {
    /// `FOIA`, `FOISA`, `EIR` or `EISR`.
    let instrument: String
    /// Whether the Scottish regimes are named more often than the others.
    let isScottish: Bool

    private static let names: [(String, [String])] = [
        ("FOISA", ["freedom of information (scotland) act", "foisa"]),
        ("EISR", ["environmental information (scotland) regulations", "eisr", "eirs 2004", "ei(s)r"]),
        ("EIR", ["environmental information regulations", " eir "]),
        ("FOIA", ["freedom of information act", "foia", "foi act"]),
    ]

    init(_ sheet: Sheet) {
        let text = Self.folded(sheet.text)
        let counts = Self.names.map { name, forms in
            (name, forms.reduce(0) { $0 + text.count(of: Array($1.utf8)) })
        }
        let scottish = counts[0].1 + counts[1].1 > counts[2].1 + counts[3].1
        let environmental = counts[1].1 + counts[2].1 > counts[0].1 + counts[3].1
        isScottish = scottish
        instrument = scottish ? (environmental ? "EISR" : "FOISA") : environmental ? "EIR" : "FOIA"
    }

    /// ASCII letters in lower case, white space of any length as one blank.
    private static func folded(_ text: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.count)
        for byte in text {
            if byte <= 0x20 {
                if folded.last != 0x20 { folded.append(0x20) }
            } else {
                folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
        }
        return folded
    }
}

extension [UInt8] {
    /// How often `needle` occurs, occurrences apart.
    func count(of needle: [UInt8]) -> Int {
        var found = 0
        var index = 0
        while index + needle.count <= count {
            if self[index] == needle[0], self[index..<(index + needle.count)].elementsEqual(needle) {
                found += 1
                index += needle.count
            } else {
                index += 1
            }
        }
        return found
    }
}
