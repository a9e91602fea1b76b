extension NameReader {
    /// What a bracket behind the name of an instrument defines: `(the Act)`, `(“FOIA”)`,
    /// `(the 'Regulations')`.
    struct Definition {
        var isAct = false
        var isRegulations = false
        var abbreviation: Word?
    }

    /// The widest bracket that is read for a definition, in bytes.
    private static let widest = 60

    func definition(after end: Int) -> Definition? {
        guard let open = bytes.skipGap(from: end), bytes[open] == UInt8(ascii: "(") else { return nil }
        var definition = Definition()
        var words = 0
        var terms = 0
        var position = open + 1
        while position - open < Self.widest, bytes[position] != UInt8(ascii: ")") {
            guard bytes[position] != 0 else { return nil }
            guard bytes.isLetter(position) else {
                position += 1
                continue
            }
            let stop = bytes.wordEnd(from: position)
            let word = bytes.word(in: position..<stop)
            let sense = Sense.of(word)
            if sense.contains(.act) {
                definition.isAct = true
            } else if word == "regulations" {
                definition.isRegulations = true
            } else if stop - position >= 2, (position..<stop).allSatisfy({ bytes.isUpper($0) }),
                !sense.contains(.opener)
            {
                definition.abbreviation = word
                terms += 1
            }
            words += 1
            position = stop
        }
        // `(SI 2004 No. 3244)` and brackets in capitals define nothing.
        if terms != 1 { definition.abbreviation = nil }
        return words <= 8 ? definition : nil
    }

    /// The name whose last word is `last`, from the catalogue or by its form.
    func title(endingWith last: Range<Int>) -> NamedInstrument? {
        if let known = name(endingAt: last.upperBound, exactly: false) { return known }
        return Title(bytes, register).match(endingWith: last)
    }
}
