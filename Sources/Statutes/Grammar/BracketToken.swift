/// One part of a provision below its number: `(1)`, `(3A)`, `(a)`, `(ii)`.
struct BracketToken {
    let label: Label
    /// The position after the token.
    let end: Int

    var isNumber: Bool { label.isNumber }
}

extension Bytes {
    /// The token in round or square brackets at `index`, blanks inside the brackets allowed.
    func bracketToken(at index: Int) -> BracketToken? {
        let open = self[index]
        guard open == UInt8(ascii: "(") || open == UInt8(ascii: "[") else { return nil }
        var start = index + 1
        while blankLength(at: start) > 0, start - index < 4 { start += blankLength(at: start) }
        guard let body = bracketBody(at: start) else { return nil }
        var end = body.end
        while blankLength(at: end) > 0, end - body.end < 3 { end += blankLength(at: end) }
        guard self[end] == UInt8(ascii: ")") || self[end] == UInt8(ascii: "]") else { return nil }
        return BracketToken(label: body.label, end: end + 1)
    }

    /// What a bracket may hold: `1`, `12`, `3A`, `5ZA`, `a`, `ab`, `xviii`.
    func bracketBody(at index: Int) -> BracketToken? {
        var end = index
        while end - index < 3, isDigit(end) { end += 1 }
        let digits = end - index
        guard !isDigit(end) else { return nil }
        let letters = end
        while end - letters < 5, isLetter(end) { end += 1 }
        guard !isAlphanumeric(end), end > index else { return nil }
        if digits > 0 {
            guard end - letters <= 2, self[index] != UInt8(ascii: "0") else { return nil }
            return BracketToken(label: label(index..<end, capitals: true), end: end)
        }
        let token = BracketToken(label: label(index..<end, capitals: false), end: end)
        return end - letters <= 2 || token.label.roman != nil ? token : nil
    }

    /// The number of a provision at `index`: up to four digits and up to two letters, none of them
    /// the start of a following word (`section 41of`).
    func provisionNumber(at index: Int) -> BracketToken? {
        var end = index
        while end - index < 5, isDigit(end) { end += 1 }
        guard end > index, end - index < 5, self[index] != UInt8(ascii: "0") else { return nil }
        let letters = end
        while end - letters < 3, isLetter(end) { end += 1 }
        if end > letters {
            let stop = wordEnd(from: letters)
            let sense = sense(in: letters..<stop)
            if sense.contains(.ordinal) { return nil }
            if sense.contains(.glued) {
                end = letters
            } else {
                guard stop - letters <= 2, !isDigit(end) else { return nil }
                if stop - letters == 2, !isUpper(letters) || !isUpper(letters + 1) { return nil }
            }
        }
        return BracketToken(label: label(index..<end, capitals: true), end: end)
    }
}
