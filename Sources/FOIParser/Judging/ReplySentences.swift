import Basics
import Statutes

/// A reply sentence by sentence, each with what it does: gives, refuses, explains or asks.
struct ReplySentences {
    /// What a sentence does.
    enum Act: Equatable {
        /// Says that the information is given here or attached.
        case hands
        /// Gives a figure.
        case figures
        /// States something, and refuses nothing.
        case states
        /// Explains the law, the data or the decision, and gives nothing that was asked for.
        case explains
        /// Speaks of an earlier decision, or of a provision that is not relied on.
        case setsAside
        /// Points to another answer.
        case points
        case refuses(AnswerOutcome)

        var name: String {
            switch self {
            case .hands: "hands"
            case .figures: "figures"
            case .states: "states"
            case .explains: "explains"
            case .setsAside: "sets-aside"
            case .points: "points"
            case .refuses(let outcome): outcome.rawValue
            }
        }

        var isRefusal: Bool {
            if case .refuses = self { return true }
            return false
        }

        var gives: Bool { self == .hands || self == .figures || self == .states }

        /// All acts, those that refuse by the order of the outcomes.
        static let each: [Act] =
            [.hands, .figures, .states, .explains, .setsAside, .points]
            + AnswerOutcome.allCases.map(Act.refuses)
    }

    struct Sentence {
        let range: Range<Int>
        let act: Act
        /// A figure stands in it that belongs to no citation.
        let hasFigure: Bool
        /// A small number is masked in it.
        let isMasked: Bool
    }

    /// The sentences in text order; questions restated and reasons left out.
    private(set) var sentences: [Sentence] = []
    private let letter: Letter
    /// The bytes of provisions and of references to questions, in text order: their numbers are no
    /// figures.
    private let names: [Range<Int>]

    /// - Parameter start: where the reply begins on its first line, if not at the line's start.
    init(_ letter: Letter, lines: [Int], start: Int?) {
        self.letter = letter
        var names: [Range<Int>] = []
        for line in lines {
            for citation in letter.citations(on: line) { names.append(letter.citations[citation].range) }
            for reference in letter.references[line] { names.append(reference.range) }
        }
        self.names = names.sorted { $0.lowerBound < $1.lowerBound }
        sentences = Self.ranges(letter, lines: lines, start: start).compactMap(sentence)
    }

    /// Whether something is given first, and then neither confirmed nor denied that there is more.
    var givesAndDeniesMore: Bool {
        guard let given = sentences.firstIndex(where: { $0.act.gives }) else { return false }
        return sentences[given...].contains { sentence in
            sentence.act == .refuses(.neitherConfirmedNorDenied)
                && letter.sheet.marks.has(.further, in: sentence.range)
        }
    }

    /// Whether it is first of all neither confirmed nor denied that anything is held, and nothing is handed over or
    /// counted: what is stated further on are reasons, whatever their lines were taken for.
    var deniesAndGivesNothing: Bool {
        let acts = sentences.filter { $0.act != .explains }
        guard let first = acts.first, first.act == .refuses(.neitherConfirmedNorDenied),
            !letter.sheet.marks.has(.further, in: first.range)
        else { return false }
        return acts.allSatisfy { $0.act == .states || $0.act == .setsAside || $0.act == first.act }
    }

    /// The bytes of each sentence, list item or table cell of the lines.
    private static func ranges(_ letter: Letter, lines: [Int], start: Int?) -> [Range<Int>] {
        let sheet = letter.sheet
        let words = sheet.marks.words
        var ranges: [Range<Int>] = []
        var opensNext = true
        for line in lines {
            guard letter.labels[line] != .reasons else {
                opensNext = true
                continue
            }
            let content = sheet.lines[line].content
            // A line that is nothing but a marker, such as `118.40`, answers with it.
            let behind = sheet.lines[line].marker.map(\.contentStart).flatMap {
                $0 < content.upperBound ? $0 : nil
            }
            let own = behind ?? content.lowerBound
            let from = line == lines.first ? max(own, start ?? 0) : own
            opensNext = opensNext || sheet.lines[line].joint == .none
            let indices = words.indices(in: from..<max(from, content.upperBound))
            words.withUnsafeBuffer { words in
                for index in indices {
                    let opens = opensNext || words[index].gap != .space || parts(sheet, words, at: index)
                    if opens || ranges.isEmpty {
                        ranges.append(words[index].start..<words[index].end)
                    } else {
                        ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<words[index].end
                    }
                    opensNext = false
                }
            }
        }
        return ranges
    }

    /// Whether a word opens a cell of a table, or a clause that may turn from giving to refusing.
    private static func parts(_ sheet: Sheet, _ words: UnsafeBufferPointer<Word>, at index: Int) -> Bool {
        guard index > 0 else { return true }
        let word = words[index]
        return sheet.text.withUnsafeBufferPointer { text in
            for byte in words[index - 1].end..<word.start
            where text[byte] == UInt8(ascii: "\t") || text[byte] == UInt8(ascii: "|")
                || text[byte] == UInt8(ascii: ";")
            { return true }
            let isShort = word.end - word.start == 3 || word.end - word.start == 7
            let bytes = text[word.start..<word.end]
            return isShort && (bytes.elementsEqual("but".utf8) || bytes.elementsEqual("however".utf8))
        }
    }

    private func sentence(_ range: Range<Int>) -> Sentence? {
        if isQuestion(range) { return nil }
        let hasFigure = hasFigure(in: range)
        return Sentence(
            range: range, act: act(range, hasFigure), hasFigure: hasFigure, isMasked: isMasked(range))
    }

    private func act(_ range: Range<Int>, _ hasFigure: Bool) -> Act {
        let catalogue = letter.sheet.marks.catalogue
        var said = Said()
        var outcomes: [AnswerOutcome] = []
        for mark in letter.sheet.marks.starting(in: range) {
            said.add(mark.cue, of: catalogue)
            if let outcome = catalogue.cues[mark.cue].outcome { outcomes.append(outcome) }
        }
        if let outcome = refusal(outcomes.filter { $0 != .disclosed }, grounds(in: range)) {
            let isAside =
                said.tags.contains(.notApplied) || said.tags.contains(.earlier)
                || said.names.contains(.hypotheticalGround) || said.names.contains(.ncndNotUsed)
            return isAside ? .setsAside : .refuses(outcome)
        }
        if said.names.contains(.seeOtherAnswer), letter.sheet.wordCount(in: range) <= 12 { return .points }
        if outcomes.contains(.disclosed) { return .hands }
        if !said.segments.isDisjoint(with: Self.explaining) { return .explains }
        if !hasFigure, onlyConfirms(range) { return .explains }
        return hasFigure ? .figures : .states
    }

    /// `The advice is held`, `The reports are held by the Trust`: it is there, and not yet given.
    private func onlyConfirms(_ range: Range<Int>) -> Bool {
        let words = letter.sheet.marks.words
        let own = words.indices(in: range)
        guard own.count <= Self.confirmation,
            let held = own.dropFirst().first(where: {
                words[$0].hash == Self.held && Self.being.contains(words[$0 - 1].hash)
            })
        else { return false }
        let rest = own.upperBound - held - 1
        return rest == 0 || words[held + 1].hash == Self.by && rest <= Self.holder
    }

    private static let held = FNV.hash("held".utf8)
    private static let by = FNV.hash("by".utf8)
    private static let being = Set(WordLists.standard.hashes(.beforeHeld))
    /// Words of a sentence that says no more than that something is held.
    private static let confirmation = 24
    /// Words that name who holds it, with `by`.
    private static let holder = 6

    private static let explaining: CaseSet<SegmentKind> = [
        .reasons, .advice, .rights, .statute, .salutation, .signature, .decision,
    ]

    private func isQuestion(_ range: Range<Int>) -> Bool {
        let text = letter.sheet.text
        return text[range.upperBound...].prefix(3).first { $0 > 0x20 } == UInt8(ascii: "?")
    }

    /// The most telling refusal: any other before plain withholding, words before provisions.
    private func refusal(_ said: [AnswerOutcome], _ grounds: [ExemptionLaw.Ground]) -> AnswerOutcome? {
        if said.contains(.neitherConfirmedNorDenied) { return .neitherConfirmedNorDenied }
        if let special = said.first(where: { $0 != .withheld && $0 != .partlyDisclosed }) { return special }
        if let special = grounds.compactMap(\.outcome).first { return special }
        if let first = said.first { return first }
        return grounds.isEmpty ? nil : .withheld
    }

    private func grounds(in range: Range<Int>) -> [ExemptionLaw.Ground] {
        letter.citations(in: range).indices.compactMap(letter.law.ground)
    }

    /// A number that is no year, no day of a month and no part of a name.
    private func hasFigure(in range: Range<Int>) -> Bool {
        let words = letter.sheet.marks.words
        let own = words.indices(in: range)
        return words.withUnsafeBuffer { words in
            own.contains { index in
                words[index].isNumber && !letter.sheet.isYear(words[index])
                    && !letter.sheet.isDay(at: index) && !isNamed(words[index].start)
            }
        }
    }

    /// Whether a provision or a reference to a question covers a byte.
    private func isNamed(_ offset: Int) -> Bool {
        let behind = names.partitioningIndex { $0.lowerBound > offset }
        return names[..<behind].suffix(2).contains { $0.contains(offset) }
    }

    /// A cell in which a small number is masked: `<5`, `≤5`, `*`.
    private func isMasked(_ range: Range<Int>) -> Bool {
        let text = letter.sheet.text
        let around = max(0, range.lowerBound - 5)..<min(text.count, range.upperBound + 3)
        return around.contains { index in
            switch text[index] {
            case UInt8(ascii: "<"):
                index + 1 < text.count && text[index + 1] >= 0x30 && text[index + 1] <= 0x39
            case 0xE2: text[index...].starts(with: [0xE2, 0x89, 0xA4])
            case UInt8(ascii: "*"):
                index > 0 && text[index - 1] == 0x20 && (index + 1 == text.count || text[index + 1] < 0x30)
            default: false
            }
        }
    }

    // MARK: Evidence

    /// What the order of giving and refusing says.
    func add(to evidence: inout Evidence) {
        var sequence: [Act] = []
        for sentence in sentences where sequence.last != sentence.act { sequence.append(sentence.act) }
        for act in sequence { evidence.insert("act:", act.name) }
        if let first = sequence.first { evidence.insert("act-first:", first.name) }
        if let last = sequence.last { evidence.insert("act-last:", last.name) }
        evidence.insert("acts:" + sequence.prefix(4).map(\.name).joined(separator: ">"))
        let refusals = sentences.filter(\.act.isRefusal)
        for sentence in refusals where sentence.hasFigure {
            evidence.insert("figure-in:", sentence.act.name)
        }
        addBalance(refusals.count, to: &evidence)
    }

    /// What is given beside a refusal, and how much of it.
    private func addBalance(_ refusals: Int, to evidence: inout Evidence) {
        let given = sentences.filter(\.act.gives)
        if sentences.contains(where: \.isMasked) { evidence.insert("masked") }
        guard refusals > 0, !given.isEmpty else {
            evidence.insert(refusals > 0 ? "only-refuses" : given.isEmpty ? "acts-not" : "only-gives")
            return
        }
        let words = given.reduce(0) { $0 + letter.sheet.wordCount(in: $1.range) }
        evidence.insert("given-", words <= 3 ? "3" : words <= 10 ? "10" : words <= 30 ? "30" : "more")
        let isPlain = given.contains { $0.act != .states }
        for sentence in sentences {
            guard case .refuses(let outcome) = sentence.act else { continue }
            evidence.insert(isPlain ? "given-beside:" : "stated-beside:", outcome.rawValue)
        }
        let first = sentences.first { $0.act.gives || $0.act.isRefusal }
        evidence.insert(first?.act.isRefusal == true ? "refuses-first" : "gives-first")
    }
}
