import Basics

/// Which instrument a bare `section 31` most likely means in a document, before its parts are
/// known: the access regime that the text names most often.
struct RegimeGuess {
    /// `FOIA`, `FOISA`, `EIR` or `EISR`.
    let instrument: String
    /// Whether the Scottish regimes are named more often than the others.
    let isScottish: Bool

    init(_ sheet: Sheet) {
        let counts = sheet.text.withUnsafeBufferPointer { RegimeNames($0).counts }
        let scottish = counts.foisa + counts.eisr > counts.eir + counts.foia
        let environmental = counts.eisr + counts.eir > counts.foisa + counts.foia
        isScottish = scottish
        instrument = scottish ? (environmental ? "EISR" : "FOISA") : environmental ? "EIR" : "FOIA"
    }
}

/// Counts the names of the regimes in one pass. A blank of a name stands for white space of any
/// length; capitals do not matter.
private struct RegimeNames {
    private(set) var counts = (foisa: 0, eisr: 0, eir: 0, foia: 0)
    private let text: UnsafeBufferPointer<UInt8>
    /// Behind the last `EIR` with its blank: of `EIR EIR`, which share one, one is counted.
    private var behindLast = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        var index = 0
        // Behind the last byte from which a name can start.
        let end = text.count - 3
        while index < end {
            if index + ByteBlock.width + 2 <= text.count {
                guard let first = ByteBlock.first(Self.beginnings(text, at: index)) else {
                    index += ByteBlock.width
                    continue
                }
                index += first
                if index >= end { break }
            }
            switch text[index] | 0x20 {
            case UInt8(ascii: "f"): countInformation(at: index)
            case UInt8(ascii: "e"): countEnvironment(at: index)
            default: break
            }
            index += 1
        }
    }

    /// Where three bytes stand that a name may begin with: `foi`, `fre`, `env`, `eir`, `eis`, `ei(`.
    @inline(__always)
    private static func beginnings(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> ByteBlock.Mask {
        let small = ByteBlock.all(0x20)
        let first = ByteBlock.load(text, at: index) | small
        let second = ByteBlock.load(text, at: index + 1) | small
        let third = ByteBlock.load(text, at: index + 2) | small
        let information =
            ByteBlock.equal(second, "o") .& ByteBlock.equal(third, "i")
            .| ByteBlock.equal(second, "r") .& ByteBlock.equal(third, "e")
        let ends =
            ByteBlock.equal(third, "r") .| ByteBlock.equal(third, "s") .| ByteBlock.equal(third, "(")
        let environment =
            ByteBlock.equal(second, "i") .& ends
            .| ByteBlock.equal(second, "n") .& ByteBlock.equal(third, "v")
        return ByteBlock.equal(first, "f") .& information .| ByteBlock.equal(first, "e") .& environment
    }

    private mutating func countInformation(at index: Int) {
        if end(of: "foi", at: index) != nil {
            if end(of: "foisa", at: index) != nil { counts.foisa += 1 }
            if end(of: "foia", at: index) != nil || end(of: "foi act", at: index) != nil { counts.foia += 1 }
        } else if let end = end(of: "freedom of information ", at: index) {
            if self.end(of: "(scotland) act", at: end) != nil { counts.foisa += 1 }
            if self.end(of: "act", at: end) != nil { counts.foia += 1 }
        }
    }

    private mutating func countEnvironment(at index: Int) {
        if let end = end(of: "environmental information ", at: index) {
            if self.end(of: "(scotland) regulations", at: end) != nil { counts.eisr += 1 }
            if self.end(of: "regulations", at: end) != nil { counts.eir += 1 }
        } else if end(of: "eisr", at: index) != nil || end(of: "eirs 2004", at: index) != nil
            || end(of: "ei(s)r", at: index) != nil
        {
            counts.eisr += 1
        } else if index > 0, text[index - 1] <= 0x20, index != behindLast,
            let end = end(of: "eir ", at: index)
        {
            counts.eir += 1
            behindLast = end
        }
    }

    /// The position behind `name`, written in small letters, if it stands at `index`.
    private func end(of name: StaticString, at index: Int) -> Int? {
        name.withUTF8Buffer { name in
            var position = index
            for byte in name {
                guard position < text.count else { return nil }
                if byte == 0x20 {
                    guard text[position] <= 0x20 else { return nil }
                    while position < text.count, text[position] <= 0x20 { position += 1 }
                } else {
                    let printed = text[position]
                    guard ASCII.lowercased(printed) == byte else { return nil }
                    position += 1
                }
            }
            return position
        }
    }
}
