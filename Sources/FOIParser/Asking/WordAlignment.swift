/// Finds which paragraphs of a reply answer which question by the words they share, where nothing else
/// tells: people answer in the order in which they were asked, and each paragraph names its subject.
struct WordAlignment {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let count: Int
    /// The stems of the questions' words, numbered from 0.
    private var stems: [ContentWords.Stem: Int] = [:]
    /// For each stem its weight in each question: a word of one question says more than one of two.
    private var weights: [Double] = []
    /// The weights of the forms in the same way, in the order of `AnswerForms.each`.
    private var formWeights: [Double] = []

    /// - Parameter asks: the words of each question, as bytes in stretches, in text order.
    init(_ sheet: Sheet, labels: [SegmentKind?], asks: [[Range<Int>]]) {
        self.sheet = sheet
        self.labels = labels
        count = asks.count
        guard isInReach else { return }
        // First ones where a word stands, then how much it weighs there.
        for (question, asked) in asks.enumerated() {
            for stem in asked.lazy.flatMap({ ContentWords(sheet).stems(in: $0) }) {
                weights[row(of: stem) + question] = 1
            }
        }
        weights = Self.weighed(weights, of: count)
        let forms = asks.map { asked in
            asked.reduce(into: AnswerForms()) { $0.formUnion(AnswerFormReader(sheet).asked(in: $1)) }
        }
        formWeights = Self.weighed(
            AnswerForms.each.flatMap { form in forms.map { $0.contains(form) ? 1 : 0 } }, of: count)
    }

    /// Rows of noughts and ones, with the weight of the row in place of each one.
    private static func weighed(_ rows: [Double], of count: Int) -> [Double] {
        var rows = rows
        for row in stride(from: 0, to: rows.count, by: count) {
            let own = row..<(row + count)
            let weight = weight(rows[own].count { $0 > 0 }, of: count)
            for place in own where rows[place] > 0 { rows[place] = weight }
        }
        return rows
    }

    /// - Parameter asks: the lines of each question.
    init(_ sheet: Sheet, labels: [SegmentKind?], asks: [[Int]]) {
        self.init(sheet, labels: labels, asks: asks.map { $0.map { sheet.lines[$0].content } })
    }

    init(_ sheet: Sheet, labels: [SegmentKind?], questions: [AskedQuestion]) {
        self.init(sheet, labels: labels, asks: questions.map { $0.bytes(in: sheet) })
        guard isInReach else { return }
        // `Rates, as sought at 2c, …`
        for (place, question) in questions.enumerated() where question.key.count > 1 {
            guard let stem = ContentWords.Stem(exactly: question.key.joined()) else { continue }
            weights[row(of: stem) + place] = Self.named
        }
    }

    /// Where the weights of a stem begin; a new stem weighs nothing yet.
    private mutating func row(of stem: ContentWords.Stem) -> Int {
        if let number = stems[stem] { return number * count }
        stems[stem] = stems.count
        weights.append(contentsOf: repeatElement(0, count: count))
        return weights.count - count
    }

    /// The weight of a word that stands in some of all questions.
    private static func weight(_ count: Int, of all: Int) -> Double {
        count == 1 ? 1 : count == 2 && all > 2 ? 0.4 : count == all ? 0 : 0.1
    }

    /// Some questions with the lines that answer them together.
    struct Group: Equatable {
        var questions: [Int]
        let lines: [Int]
    }

    /// The questions with the lines that answer them, each question once; nil where the words do not
    /// tell.
    ///
    /// - Parameters:
    ///   - reply: the lines of the reply in text order.
    ///   - named: the questions that a line of it names.
    ///   - counting: whether as many paragraphs as questions tell something. Questions with numbers are answered by
    ///     their numbers, or by their words.
    func answers(in reply: [Int], named: [Int: Set<Int>] = [:], counting: Bool = true) -> [Group]? {
        let paragraphs = ReplyParagraphs(sheet, labels: labels, lines: reply)
        guard isInReach, paragraphs.all.count > 1 else { return nil }
        let shares = paragraphs.all.map { evidence(of: $0, named: named[$0[0]] ?? []) }
        let isEven = counting && paragraphs.all.indices.count(where: paragraphs.answers) == count
        let path = path(
            over: shares, opening: openings(paragraphs), skipping: Self.skipping,
            silence: isEven ? Self.silenceOfMany : Self.silence)
        let found = answers(in: paragraphs.all, along: path, shares)
        let answered = found.lines.count { !$0.isEmpty }
        let isClear = isEven ? found.spokenOf * 3 >= answered : found.spokenOf * 4 >= answered * 3
        guard found.spokenOf > 1, isClear else { return nil }
        return groups(found.lines, path, shares)
    }

    /// The lines given to each question along a path, and how many questions their first paragraphs
    /// speak of.
    private func answers(
        in paragraphs: [[Int]], along path: [Int?], _ shares: [[Double]]
    ) -> (lines: [[Int]], spokenOf: Int) {
        var lines: [[Int]] = Array(repeating: [], count: count)
        var spokenOf = 0
        for (place, paragraph) in paragraphs.enumerated() {
            guard let question = path[place] else { continue }
            if lines[question].isEmpty, shares[place][question] >= Self.enough { spokenOf += 1 }
            lines[question] += paragraph
        }
        return (lines, spokenOf)
    }

    private var isInReach: Bool { 2...Self.most ~= count }

    /// For each paragraph whether an answer may begin with it: also what was taken for reasons, where it names the
    /// subject of a question first and says what becomes of it.
    private func openings(_ paragraphs: ReplyParagraphs) -> [Bool] {
        paragraphs.all.indices.map { place in
            paragraphs.opens(place)
                || paragraphs.disposesInReasons(place)
                    && (evidence(of: paragraphs.all[place], within: Self.opening).max() ?? 0) >= Self.subject
        }
    }

    /// What opening words share with a question whose subject they name: two words of its own.
    private static let subject = 2 * openingWeight

    /// The questions with answers of their own, and with them those that the same paragraphs speak of.
    private func groups(_ answers: [[Int]], _ path: [Int?], _ shares: [[Double]]) -> [Group]? {
        var groups: [Int: Group] = [:]
        for (question, lines) in answers.enumerated() where !lines.isEmpty {
            groups[question] = Group(questions: [question], lines: lines)
        }
        for question in answers.indices where answers[question].isEmpty {
            let spoken = path.indices.filter { path[$0] != nil && shares[$0][question] >= Self.enough }
            let most = spoken.max { shares[$0][question] < shares[$1][question] }
            guard let owner = most.flatMap({ path[$0] }) else { return nil }
            groups[owner]?.questions.append(question)
        }
        return groups.keys.sorted().compactMap { groups[$0] }
    }

    /// The lines of the reply that answer each of what may be asks, none for those that the reply does not
    /// part from the one before; nil where the words do not tell.
    func parted(_ reply: [Int]) -> [[Int]]? {
        let paragraphs = ReplyParagraphs(sheet, labels: labels, lines: reply)
        guard isInReach, paragraphs.all.count > 1 else { return nil }
        let shares = paragraphs.all.map { evidence(of: $0, within: Self.opening) }
        let opening = paragraphs.all.indices.map(paragraphs.answers)
        let path = path(
            over: shares, opening: opening, skipping: Self.skippingClause, silence: Self.silence)
        let found = answers(in: paragraphs.all, along: path, shares)
        let answered = found.lines.count { !$0.isEmpty }
        let isCertain = answered > 1 && found.spokenOf == answered
        return isCertain && answered * 2 >= opening.count { $0 } ? found.lines : nil
    }

    /// Questions beyond which the order of a reply is left aside: the cost grows with their square.
    private static let most = 40
    /// What a paragraph must share with the question it begins to answer.
    private static let enough = 0.9

    // MARK: Evidence

    /// For each question what the words of a paragraph share with it, each word once; those that open the
    /// paragraph count more.
    ///
    /// - Parameter words: how many words are looked at.
    private func evidence(
        of paragraph: [Int], named: Set<Int> = [], within words: Int = Int.max
    ) -> [Double] {
        var shares = (0..<count).map { named.contains($0) ? Self.named : 0 }
        let forms = AnswerFormReader(sheet).given(by: paragraph)
        for (place, form) in AnswerForms.each.enumerated() where forms.contains(form) {
            for question in 0..<count { shares[question] += formWeights[place * count + question] }
        }
        var isSeen = Array(repeating: false, count: stems.count)
        var place = 0
        // In the words' order, so that the sums are the same in every run.
        for line in paragraph where place < words {
            for stem in ContentWords(sheet).stems(on: line) where place < words {
                place += 1
                guard let number = stems[stem], !isSeen[number] else { continue }
                isSeen[number] = true
                let factor = place <= Self.opening ? Self.openingWeight : 1
                for question in 0..<count {
                    shares[question] += weights[number * count + question] * factor
                }
            }
        }
        return shares
    }

    /// What a paragraph shares with a question that it names by its number.
    private static let named = 5.0
    /// Words that open a paragraph with its subject.
    private static let opening = 6
    private static let openingWeight = 1.5

    // MARK: Path

    /// The question that each paragraph answers, never an earlier one than the paragraph before; nil
    /// above the first answer. The way with the most evidence, less what it leaves out.
    ///
    /// - Parameters:
    ///   - opening: for each paragraph whether an answer may begin with it; reasons go on with one.
    ///   - skipping: what speaks against leaving out a question.
    ///   - silence: what speaks against beginning with a question that the paragraph does not speak of.
    private func path(
        over evidence: [[Double]], opening: [Bool], skipping: Double, silence: Double
    ) -> [Int?] {
        // State 0 is before the first answer.
        var best = [0.0] + Array(repeating: -Double.infinity, count: count)
        var from: [[Int]] = []
        for (own, opens) in zip(evidence, opening) {
            var next = best
            var back = Array(best.indices)
            for question in 1...count {
                next[question] = best[question] + Self.going * own[question - 1]
                for earlier in 0..<question where opens {
                    let begins =
                        best[earlier] + own[question - 1]
                        - (own[question - 1] >= Self.enough ? 0 : silence)
                        - skipping * Double(question - earlier - 1)
                    if begins > next[question] {
                        next[question] = begins
                        back[question] = earlier
                    }
                }
            }
            best = next
            from.append(back)
        }
        var state =
            best.indices.max {
                best[$0] - skipping * Double(count - $0) < best[$1] - skipping * Double(count - $1)
            } ?? 0
        var path: [Int?] = []
        for back in from.reversed() {
            path.append(state == 0 ? nil : state - 1)
            state = back[state]
        }
        return path.reversed()
    }

    /// The share of evidence that counts for a paragraph which goes on with its question.
    private static let going = 0.6
    /// Against beginning with a question that the paragraph does not speak of.
    private static let silence = 0.7
    /// The same where as many paragraphs answer as there are questions: there it speaks for it.
    private static let silenceOfMany = -0.3
    /// Against leaving out a question.
    private static let skipping = 1.0
    /// Against leaving out a clause, which may only go on with the one before.
    private static let skippingClause = 0.1
}
