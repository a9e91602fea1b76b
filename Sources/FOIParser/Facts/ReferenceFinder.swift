/// Finds the authority's own reference of the request.
///
/// Candidates stand after a label ("Our ref:"), or show by their form what they are ("FOI 898001",
/// "01.FOI.24.1", "(417A/24)"). Each is weighed by its label and by the segment it stands in;
/// the same reference printed twice is one candidate.
struct ReferenceFinder {
    let text: FactText
    let vocabulary: FactVocabulary
    /// The Commissioner's own references look like those of complaints to the Commissioner.
    let isCommissioner: Bool
    private let links: WordSet
    private let foreign: WordSet

    init(text: FactText, vocabulary: FactVocabulary, isCommissioner: Bool) {
        self.text = text
        self.vocabulary = vocabulary
        self.isCommissioner = isCommissioner
        links = vocabulary.keys(of: .referenceLinks)
        foreign = vocabulary.keys(of: .referenceStrangers)
    }

    private struct Candidate {
        let range: Range<Int>
        let line: Int
        let score: Int
    }

    private static let threshold = 3

    func find() -> Range<Int>? {
        let scanner = ReferenceScanner(
            text: text, dates: DateScanner(text: text), endings: vocabulary.keys(of: .fileEndings))
        var candidates = labelled(scanner)
        candidates += bare(scanner)
        candidates += ReferenceLines(text: text, vocabulary: vocabulary).candidates()
            .map { Candidate(range: $0.range, line: $0.line, score: $0.score) }
        return choose(candidates.filter { $0.score >= Self.threshold && isReference($0.range) })
    }

    // MARK: Labels

    private func labelled(_ scanner: ReferenceScanner) -> [Candidate] {
        let cues = vocabulary.references.cues(in: text)
        return cues.compactMap { cue in
            guard cue.cue != .foreignReference, let last = cue.words.last,
                let start = valueStart(after: last), !isForeign(cue)
            else { return nil }
            let line = start.line
            guard let range = scanner.value(from: start.byte, line: line, mayBreak: true) else { return nil }
            let isWeak = cue.cue == .weakReference
            let least = isWeak ? 3 : 2
            guard digitCount(range) >= least, !(isWeak && isYearOnly(range)) else { return nil }
            return Candidate(range: range, line: line, score: score(cue, start: start.byte, line: line))
        }
    }

    /// Where the value of a label may start: after a colon, dash, "is", "no." and the like.
    private func valueStart(after word: Int) -> (byte: Int, line: Int)? {
        var line = Int(text.words[word].line)
        var position = Int(text.words[word].end)
        var next = word + 1
        while true {
            position = skipMarks(position, limit: text.lines[line].range.upperBound)
            if next < text.words.count, Int(text.words[next].start) == position,
                links.contains(text.words[next].key),
                next - word <= 3
            {
                position = Int(text.words[next].end)
                next += 1
            } else {
                break
            }
        }
        if position >= text.lines[line].range.upperBound {
            guard line + 1 < text.lines.count else { return nil }
            line += 1
            position = skipMarks(text.lines[line].range.lowerBound, limit: text.lines[line].range.upperBound)
            guard position < text.lines[line].range.upperBound else { return nil }
        }
        return (position, line)
    }

    private func skipMarks(_ start: Int, limit: Int) -> Int {
        var position = start
        while position < limit {
            switch text.bytes[position] {
            case 32, 9, 58, 45, 46, 35, 40, 91, 61, 124, 39, 34, 47, 44: position += 1
            case 0xE2 where text.byte(position + 1) == 0x80: position += 3
            case 0xC2 where text.byte(position + 1) == 0xA0: position += 2
            default: return position
            }
        }
        return min(position, limit)
    }

    /// Whether a word shortly before says that the reference is of something else.
    private func isForeign(_ cue: FactCueMatch) -> Bool {
        for index in (max(0, cue.words.lowerBound - 3)..<cue.words.lowerBound).reversed() {
            if text.words[index + 1].gap == .stop || text.words[index + 1].line != text.words[index].line {
                return false
            }
            let key = text.words[index].key
            if key == WordKey.of("your"), cue.cue != .weakReference {
                return index == cue.words.lowerBound - 1 && cue.cue == .ownReference
            }
            if foreign.contains(key), key != WordKey.of("your") { return true }
        }
        return false
    }

    private func score(_ cue: FactCueMatch, start: Int, line: Int) -> Int {
        let kind = text.kind(ofLine: line)
        let first = cue.words.lowerBound
        let opens =
            first == text.wordsOfLine[Int(text.words[first].line)].lowerBound
            || text.words[first].gap == .column
        let base: Int
        switch cue.cue {
        case .ownReference: base = 12
        case .reference: base = opens || text.byte(start - 1) != 32 || hasColon(start) ? 9 : 7
        default: base = 5
        }
        switch kind {
        case .letterhead: return base + 8
        case .salutation, .decision: return base + 5
        case .signature: return base + 3
        case .pageBoilerplate, .rights: return base + 1
        case .answer, .reasons, .advice: return opens && cue.cue != .weakReference ? base - 2 : 0
        case .request: return cue.cue == .ownReference || opens && cue.cue == .reference ? base - 5 : 0
        case .quotedMail: return cue.cue == .weakReference ? 0 : base - 4
        case .statute: return 0
        }
    }

    private func hasColon(_ start: Int) -> Bool {
        var position = start - 1
        while position > 0, text.bytes[position] == 32 || text.bytes[position] == 9 { position -= 1 }
        return text.byte(position) == 58
    }

    // MARK: Without a label

    private func bare(_ scanner: ReferenceScanner) -> [Candidate] {
        var found: [Candidate] = []
        for line in text.wordsOfLine.indices {
            let score = bareScore(text.kind(ofLine: line))
            if score > 0 { addBare(scanner, line: line, score: score, to: &found) }
        }
        return found
    }

    private func bareScore(_ kind: SegmentKind) -> Int {
        switch kind {
        case .letterhead: 12
        case .salutation, .decision: 9
        case .signature, .pageBoilerplate: 4
        case .rights: 3
        case .quotedMail: 4
        case .request: 3
        case .answer, .reasons, .advice, .statute: 0
        }
    }

    private func addBare(
        _ scanner: ReferenceScanner, line: Int, score: Int, to found: inout [Candidate]
    ) {
        var passed = 0
        for index in text.wordsOfLine[line] {
            let word = text.words[index]
            switch word.opening {
            case .small, .capital: continue
            case .capitals: guard isPrefix(index) else { continue }
            case .digit: guard isBracketed(index, line: line) else { continue }
            }
            let start = pieceStart(Int(word.start), line: line)
            guard start >= passed, let range = scanner.value(from: start, line: line, mayBreak: true),
                range.contains(Int(word.start)),
                digitCount(range) >= 3, !isYearOnly(range), !isMailAddress(range), !isForeignBare(index)
            else { continue }
            passed = range.upperBound
            if text.kind(ofLine: line) == .request, !isAlone(range, on: line) { continue }
            let isPrefix = word.opening == .capitals
            found.append(Candidate(range: range, line: line, score: isPrefix ? score : score - 2))
        }
    }

    /// Whether a reference has its line to itself, as under the heading of the request.
    private func isAlone(_ range: Range<Int>, on line: Int) -> Bool {
        let own = text.wordsOfLine[line]
        guard let first = own.first, let last = own.last else { return false }
        return Int(text.words[first].start) >= range.lowerBound
            && Int(text.words[last].end) <= range.upperBound
    }

    /// The start of the run without spaces that a byte stands in.
    private func pieceStart(_ byte: Int, line: Int) -> Int {
        var start = byte
        let limit = max(text.lines[line].range.lowerBound, byte - ReferenceScanner.maximumLength)
        while start > limit {
            let before = text.bytes[start - 1]
            guard
                before.isFactLetter || before.isFactDigit || before == 45 || before == 46 || before == 47
                    || before == 95
            else { break }
            start -= 1
        }
        return afterOrdinaryWord(start, limit: byte)
    }

    /// In `Information/RFI-2290` the reference starts after the ordinary word.
    private func afterOrdinaryWord(_ start: Int, limit: Int) -> Int {
        guard let slash = text.bytes[start..<limit].firstIndex(of: 47) else { return start }
        let word = text.bytes[start..<slash]
        let isOrdinary =
            word.count > 3 && word.dropFirst().allSatisfy { $0.isFactLetter && !$0.isFactUppercase }
        return isOrdinary ? afterOrdinaryWord(slash + 1, limit: limit) : start
    }

    /// `FOI`, or a word that begins with it and goes on with digits: `FOI3390`.
    ///
    /// - Parameter index: of a word that opens with two capitals.
    private func isPrefix(_ index: Int) -> Bool {
        let bytes = text.bytes[text.words[index].range]
        let letters = bytes.prefix { $0.isFactLetter }
        guard letters.count >= 3 else { return false }
        let folded = letters.map { $0 | 0x20 }
        return vocabulary.referencePrefixes.contains(folded)
            && bytes.dropFirst(letters.count).allSatisfy(\.isFactDigit)
    }

    /// A number that ends a heading in brackets or after a dash: `(417A/24)`, `- 417/22`.
    private func isBracketed(_ index: Int, line: Int) -> Bool {
        let word = text.words[index]
        guard text.bytes[Int(word.start)].isFactDigit else { return false }
        let isBracket = text.byte(Int(word.start) - 1) == 40
        guard text.kind(ofLine: line) == .letterhead, isBracket || isAfterDash(Int(word.start)),
            text.lines[line].range.count < 200
        else { return false }
        let rest = text.bytes[Int(word.end)..<text.lines[line].range.upperBound]
        let body = rest.prefix { $0.isFactDigit || $0.isFactLetter || $0 == 47 || $0 == 45 }
        let tail = rest.dropFirst(body.count)
        return body.contains { $0 == 47 || isBracket && $0 == 45 } && (!isBracket || tail.first == 41)
            && tail.dropFirst(isBracket ? 1 : 0).allSatisfy { $0 == 32 }
    }

    private func isAfterDash(_ start: Int) -> Bool {
        guard text.byte(start - 1) == 32, let before = text.byte(start - 2) else { return false }
        return before == 45 && text.byte(start - 3) == 32
            || before >= 0x90 && before <= 0x95 && text.byte(start - 4) == 0xE2
    }

    private func isForeignBare(_ index: Int) -> Bool {
        for before in (max(0, index - 4)..<index).reversed() {
            if text.words[before].line != text.words[index].line { return false }
            let key = text.words[before].key
            if key != WordKey.of("your"), key != WordKey.of("original"), foreign.contains(key) {
                return true
            }
        }
        return false
    }

    // MARK: What is a reference

    private func digitCount(_ range: Range<Int>) -> Int { text.bytes[range].count(where: \.isFactDigit) }

    /// `FOI 2023`, `FOI 2022/23`: a year, which numbers nothing.
    private func isYearOnly(_ range: Range<Int>) -> Bool {
        let groups = text.bytes[range].split { !$0.isFactDigit }
        let numbers = groups.prefix(3).map { $0.suffix(4).reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard let first = numbers.first, groups[0].count == 4, 1980...2099 ~= first else { return false }
        guard numbers.count > 1 else { return true }
        return numbers.count == 2
            && (numbers[1] == first + 1 || groups[1].count == 2 && numbers[1] == (first + 1) % 100)
    }

    private func isMailAddress(_ range: Range<Int>) -> Bool {
        let before = text.byte(range.lowerBound - 1)
        return text.byte(range.upperBound) == 64 || before == 64
            || text.bytes[range].contains(35) && before == 91
    }

    /// Cases of the Tribunal and the Commissioner, addresses and telephone numbers are none.
    private func isReference(_ range: Range<Int>) -> Bool {
        if isMailAddress(range) { return false }
        let bytes = text.bytes[range].map { $0.isFactUppercase ? $0 | 0x20 : $0 }
        if bytes.starts(with: Array("ea/".utf8)) || bytes.starts(with: Array("ea-".utf8)) { return false }
        if bytes.starts(with: Array("fs".utf8)), bytes.count >= 8,
            bytes.dropFirst(2).allSatisfy(\.isFactDigit)
        {
            return false
        }
        if bytes.starts(with: Array("ic-".utf8)), !isCommissioner { return false }
        if bytes.starts(with: Array("www".utf8)) || bytes.starts(with: Array("http".utf8)) { return false }
        return digitCount(range) <= 24
    }

    // MARK: Choice

    private func choose(_ candidates: [Candidate]) -> Range<Int>? {
        var groups: [[UInt8]: (score: Int, count: Int, best: Candidate)] = [:]
        for candidate in candidates {
            let key = text.bytes[candidate.range].filter(\.isFactDigit)
            guard var group = groups[key] else {
                groups[key] = (candidate.score, 1, candidate)
                continue
            }
            group.count += 1
            group.score = max(group.score, candidate.score)
            if isBetter(candidate, than: group.best) { group.best = candidate }
            groups[key] = group
        }
        return groups.values.max { a, b in
            let (first, second) = (a.score + min(a.count, 3), b.score + min(b.count, 3))
            return (first, b.best.range.lowerBound) < (second, a.best.range.lowerBound)
        }?.best.range
    }

    private func hasLetters(_ range: Range<Int>) -> Bool { text.bytes[range].contains(where: \.isFactLetter) }

    /// A print on one line is better than one broken over two, and `FOI-4502` than `4502`.
    private func isBetter(_ a: Candidate, than b: Candidate) -> Bool {
        let broken = (text.bytes[a.range].contains(10), text.bytes[b.range].contains(10))
        if broken.0 != broken.1 { return broken.1 }
        // The name of a file below the letter says no better than the letter's own head.
        if abs(a.score - b.score) >= 10 { return a.score > b.score }
        let lettered = (hasLetters(a.range), hasLetters(b.range))
        return lettered.0 != lettered.1 ? lettered.0 : a.score > b.score
    }
}
