/// The fixed expressions of the catalogue, by the number they have in them.
struct IdiomIndex: Sendable {
    /// One wording, its words in lower case, a word that ends in `*` matching all that begin so.
    private struct Wording: Sendable {
        let instrument: InstrumentKey
        let provision: Place
        let order: Idiom.Order
        /// The regimes under which it holds; empty for all.
        let regimes: [InstrumentKey]
        let words: [[UInt8]]

        /// The first byte of the first word, as in `self[…] | 0x20`.
        var first: UInt8 { (words.first?.first ?? 0) | 0x20 }

        func holds(under regime: InstrumentKey?) -> Bool {
            regimes.isEmpty || regime.map(regimes.contains) ?? false
        }
    }

    /// The wordings around one number, with the letters that begin the words beside it: most
    /// references are told from all of them by that letter.
    private struct Wordings: Sendable {
        var all: [Wording] = []
        var next: UInt32 = 0
        var previous: UInt32 = 0

        mutating func append(_ wording: Wording) {
            all.append(wording)
            switch wording.order {
            case .numberFirst: next |= Self.initial(wording.words.first?.first)
            case .wordsFirst: previous |= Self.initial(wording.words.last?.first)
            }
        }

        /// One bit for each letter, the highest for everything else.
        static func initial(_ byte: UInt8?) -> UInt32 {
            let letter = ((byte ?? 0) | 0x20) &- 0x61
            return letter < 26 ? 1 << UInt32(letter) : 1 << 31
        }
    }

    private let wordings: LabelTable<Wordings>

    init(_ idioms: [Idiom], _ keys: InstrumentKeys) {
        var wordings: [Label: Wordings] = [:]
        for idiom in idioms {
            guard let place = Place(idiom.provision), let instrument = keys[idiom.instrument] else { continue }
            for words in idiom.words {
                wordings[place.number, default: Wordings()].append(
                    Wording(
                        instrument: instrument, provision: place, order: idiom.order,
                        regimes: idiom.regimes.compactMap { keys[$0] },
                        words: words.utf8.split(separator: 0x20).map(Array.init)))
            }
        }
        self.wordings = LabelTable(wordings)
    }

    /// The instrument that the words around an expression make its own under a regime.
    func instrument(
        of expression: Expression, in bytes: Bytes, regime: InstrumentKey?
    ) -> InstrumentKey? {
        guard let place = expression.provisions.first, let candidates = wordings[place.number] else {
            return nil
        }
        let end = expression.range.upperBound
        let next = bytes.skipGap(from: end)
        let foreign = next.flatMap { pastForeign($0, bytes) }
        let isNext = next.map { Wordings.initial(bytes[$0]) & candidates.next != 0 } ?? false
        guard isNext || foreign != nil || isPrevious(candidates, expression.range.lowerBound, bytes) else {
            return nil
        }
        return candidates.all.first {
            place.isWithin($0.provision) && $0.holds(under: regime)
                && matches($0, expression.range, next: next, foreign: foreign, bytes)
        }?
        .instrument
    }

    private func isPrevious(_ candidates: Wordings, _ start: Int, _ bytes: Bytes) -> Bool {
        guard candidates.previous != 0, let end = bytes.skipGapBack(from: start) else { return false }
        return Wordings.initial(bytes[wordStart(before: end, bytes)]) & candidates.previous != 0
    }

    /// - Parameters:
    ///   - next: where the next word begins.
    ///   - foreign: the end of that word, if it is of the practice of other Acts.
    private func matches(
        _ wording: Wording, _ range: Range<Int>, next: Int?, foreign: Int?, _ bytes: Bytes
    ) -> Bool {
        switch wording.order {
        case .numberFirst:
            guard let next else { return false }
            if bytes[next] | 0x20 == wording.first, follow(wording.words, range.upperBound, bytes) {
                return true
            }
            return foreign.map { follow(wording.words, $0, bytes) } ?? false
        case .wordsFirst: return precede(wording.words, range.lowerBound, bytes)
        }
    }

    /// Past one word of the practice of other Acts: `section 38 highway agreements`.
    private func pastForeign(_ start: Int, _ bytes: Bytes) -> Int? {
        let stop = bytes.wordEnd(from: start)
        return Phrase.foreign.contains(bytes.word(in: start..<stop)) ? stop : nil
    }

    private func follow(_ words: [[UInt8]], _ end: Int, _ bytes: Bytes) -> Bool {
        var position = end
        for word in words {
            let hyphen = position > end && bytes[position] == UInt8(ascii: "-")
            guard let start = hyphen ? position + 1 : bytes.skipGap(from: position),
                let stop = match(word, at: start, bytes)
            else { return false }
            position = stop
        }
        return true
    }

    private func precede(_ words: [[UInt8]], _ start: Int, _ bytes: Bytes) -> Bool {
        var position = start
        for word in words.reversed() {
            guard let end = bytes.skipGapBack(from: position) else { return false }
            let begin = wordStart(before: end, bytes)
            guard begin < end, match(word, at: begin, bytes) == end else { return false }
            position = begin
        }
        return true
    }

    private func match(_ word: [UInt8], at start: Int, _ bytes: Bytes) -> Int? {
        let open = word.last == UInt8(ascii: "*")
        var position = start
        for byte in open ? word.dropLast() : word[...] {
            let printed = bytes[position]
            guard (printed &- 0x41 < 26 ? printed | 0x20 : printed) == byte else { return nil }
            position += 1
        }
        if open { return bytes.wordEnd(from: position) }
        return bytes.isAlphanumeric(position) ? nil : position
    }

    private func wordStart(before end: Int, _ bytes: Bytes) -> Int {
        var start = end
        while end - start < 24, bytes.isAlphanumeric(start - 1) || bytes[start - 1] == UInt8(ascii: "-") {
            start -= 1
        }
        return start
    }
}
