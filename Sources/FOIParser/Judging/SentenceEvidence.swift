/// What speaks for a sentence of a reply to dispose of what was asked, in one way or in several.
struct SentenceEvidence {
    private let letter: Letter
    private let sentences: [ReplySentences.Sentence]
    /// What is asked about.
    private let subjects: Set<ContentWords.Stem>
    private let forms: [FormNames]
    /// The act of each sentence, by its place in `ReplySentences.Act.each`.
    private let acts: [Int]

    /// - Parameters:
    ///   - sentences: those of one reply.
    ///   - asks: the bytes of the questions that it answers.
    init(_ letter: Letter, _ sentences: ReplySentences, asks: [Range<Int>]) {
        self.letter = letter
        self.sentences = sentences.sentences
        acts = sentences.sentences.map { ReplySentences.Act.each.firstIndex(of: $0.act) ?? 0 }
        subjects = Set(asks.lazy.flatMap { ContentWords(letter.sheet).stems(in: $0) })
        let asked = asks.reduce(into: AnswerForms()) {
            $0.formUnion(AnswerFormReader(letter.sheet).asked(in: $1))
        }
        forms = asked.isEmpty ? [.none] : FormNames.each.filter { asked.contains($0.form) }
    }

    /// What observations are called beside a form that a question can have.
    private struct FormNames {
        let form: AnswerForms
        let asked: String
        let figure: String
        let first: String
        /// In the order of `ReplySentences.Act.each`.
        let acts: [String]

        init(_ form: AnswerForms, _ asked: String) {
            self.form = form
            self.asked = asked
            figure = asked + "-figure"
            first = asked + "-first"
            acts = ReplySentences.Act.each.map { asked + ":" + $0.name }
        }

        static let none = FormNames([], "asks")
        static let each = [
            FormNames(.count, "asks-count"), FormNames(.money, "asks-money"), FormNames(.truth, "asks-truth"),
            FormNames(.time, "asks-time"), FormNames(.copy, "asks-copy"),
        ]
    }

    /// The features of each sentence, in text order.
    func features() -> [Evidence] {
        var behind = Acts()
        var after: [Acts] = []
        for act in acts.reversed() {
            after.append(behind)
            behind.insert(act)
        }
        var before = Acts()
        return sentences.indices.map { index in
            var features = Evidence()
            addSaid(index, to: &features)
            addSize(index, to: &features)
            addAsked(index, to: &features)
            addPlace(index, to: &features)
            before.add("before:", to: &features)
            after[sentences.count - 1 - index].add("after:", to: &features)
            before.insert(acts[index])
            return features
        }
    }

    /// A set of acts, by their places in `ReplySentences.Act.each`.
    private struct Acts {
        private var bits: UInt32 = 0

        mutating func insert(_ act: Int) { bits |= 1 << UInt32(act) }

        /// Puts down each of them behind `prefix`.
        func add(_ prefix: StaticString, to features: inout Evidence) {
            var rest = bits
            while rest != 0 {
                features.insert(prefix, ReplySentences.Act.each[rest.trailingZeroBitCount].name)
                rest &= rest - 1
            }
        }
    }

    /// What its words and phrases say.
    private func addSaid(_ index: Int, to features: inout Evidence) {
        let sentence = sentences[index]
        features.insert("act:", sentence.act.name)
        let marks = letter.sheet.marks
        for mark in marks.starting(in: sentence.range) {
            let cue = marks.cue(of: mark)
            features.insert("cue:", cue.id)
            if let outcome = cue.outcome { features.insert("says:", outcome.rawValue) }
        }
        for citation in letter.citations(in: sentence.range).indices {
            if let ground = letter.law.ground(of: citation) { features.insert("ground:", ground.rawValue) }
        }
        features.insertWords(in: sentence.range, of: letter.sheet)
    }

    private static let pound: [UInt8] = [0xC2, 0xA3]

    private func addSize(_ index: Int, to features: inout Evidence) {
        let sentence = sentences[index]
        let words = letter.sheet.wordCount(in: sentence.range)
        features.insert(
            words <= 1
                ? "words-1"
                : words <= 3 ? "words-3" : words <= 8 ? "words-8" : words <= 20 ? "words-20" : "words-more")
        if sentence.hasFigure { features.insert("figure") }
        if sentence.isMasked { features.insert("masked") }
        // Words begin behind the sign of a currency.
        let before = letter.sheet.text[..<sentence.range.lowerBound].suffix(Self.pound.count)
        let start = sentence.range.lowerBound - (before.elementsEqual(Self.pound) ? before.count : 0)
        let scan = LineScan(letter.sheet.text, start..<sentence.range.upperBound)
        if scan.hasWeb { features.insert("web-address") }
        if scan.hasPounds { features.insert("pounds") }
        if words <= 3 { features.insert(scan.hasDigit ? "short-number" : "short") }
    }

    /// How it goes with the questions.
    private func addAsked(_ index: Int, to features: inout Evidence) {
        let sentence = sentences[index]
        for names in forms {
            features.insert(names.asked)
            features.insert(names.acts[acts[index]])
            if sentence.hasFigure { features.insert(names.figure) }
            if index == 0 { features.insert(names.first) }
        }
        guard !subjects.isEmpty else { return }
        let shared = subjects.intersection(ContentWords(letter.sheet).stems(in: sentence.range)).count
        features.insert("shares-", String(min(shared, 4)))
        features.insert("covers-", String(4 * shared / subjects.count))
    }

    private func addPlace(_ index: Int, to features: inout Evidence) {
        features.insert("place-", String(min(index, 4)))
        if index == sentences.count - 1 { features.insert(index == 0 ? "alone" : "last") }
        features.insert("previous:", index > 0 ? sentences[index - 1].act.name : "-")
        features.insert("next:", index + 1 < sentences.count ? sentences[index + 1].act.name : "-")
        let line = letter.sheet.line(at: sentences[index].range.lowerBound)
        if let label = letter.labels[line] { features.insert("label:", label.rawValue) }
    }
}
