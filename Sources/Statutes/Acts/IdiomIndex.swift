import Basics

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

    private let wordings: [Wordings]
    /// The place of a number's wordings among them.
    private let numbers: LabelTable<Int>

    init(_ idioms: [Idiom], _ keys: InstrumentKeys) {
        var wordings: [Label: Wordings] = [:]
        for idiom in idioms {
            guard let place = Place(idiom.provision), let instrument = keys[idiom.instrument] else {
                continue
            }
            for words in idiom.words {
                wordings[place.number, default: Wordings()].append(
                    Wording(
                        instrument: instrument, provision: place, order: idiom.order,
                        regimes: idiom.regimes.compactMap { keys[$0] },
                        words: words.utf8.split(separator: 0x20).map(Array.init)))
            }
        }
        self.wordings = Array(wordings.values)
        numbers = LabelTable(
            Dictionary(wordings.keys.enumerated().map { ($0.element, $0.offset) }) { first, _ in first })
    }

    /// The instrument that the words around an expression make its own under a regime.
    /// - Parameter next: what stands behind the expression.
    func instrument(
        of place: Place, at range: Range<Int>, _ next: Following?, in bytes: Bytes, regime: InstrumentKey?
    ) -> InstrumentKey? {
        guard let number = numbers[place.number] else { return nil }
        // Past one word of the practice of other Acts: `section 38 highway agreements`.
        let foreign = next.flatMap { $0.sense.contains(.foreign) ? $0.stop : nil }
        let initial = next.map { Wordings.initial(bytes[$0.start]) } ?? 0
        guard
            initial & wordings[number].next != 0 || foreign != nil
                || isPrevious(wordings[number].previous, range.lowerBound, bytes)
        else { return nil }
        return wordings[number].all.first {
            place.isWithin($0.provision) && $0.holds(under: regime)
                && matches($0, range, next: next?.start, foreign: foreign, bytes)
        }?
        .instrument
    }

    private func isPrevious(_ initials: UInt32, _ start: Int, _ bytes: Bytes) -> Bool {
        guard initials != 0, let end = bytes.skipGapBack(from: start) else { return false }
        return Wordings.initial(bytes[wordStart(before: end, bytes)]) & initials != 0
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
            guard ASCII.lowercased(printed) == byte else { return nil }
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
