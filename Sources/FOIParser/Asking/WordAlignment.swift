/// Finds which paragraphs of a reply answer which question by the words they share, where nothing else
/// tells: people answer in the order in which they were asked, and each paragraph names its subject.
struct WordAlignment {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    /// For each question its words with their weights: a word of one question says more than one of two.
    private var weights: [[String: Double]]

    /// - Parameter asks: the words of each question, as bytes in stretches, in text order.
    init(_ sheet: Sheet, labels: [SegmentKind?], asks: [[Range<Int>]]) {
        self.sheet = sheet
        self.labels = labels
        let words = asks.map { asked in Set(asked.flatMap { ContentWords(sheet).stems(in: $0) }) }
        var frequency: [String: Int] = [:]
        for word in words.joined() { frequency[word, default: 0] += 1 }
        weights = words.map { own in
            var weights: [String: Double] = [:]
            for word in own { weights[word] = Self.weight(frequency[word] ?? 1, of: asks.count) }
            return weights
        }
    }

    /// - Parameter asks: the lines of each question.
    init(_ sheet: Sheet, labels: [SegmentKind?], asks: [[Int]]) {
        self.init(sheet, labels: labels, asks: asks.map { $0.map { sheet.lines[$0].content } })
    }

    init(_ sheet: Sheet, labels: [SegmentKind?], questions: [AskedQuestion]) {
        self.init(
            sheet, labels: labels,
            asks: questions.map { question in
                question.lines.map { line in
                    let content = sheet.lines[line].content
                    let end = min(content.upperBound, question.textEnd ?? Int.max)
                    let start = max(content.lowerBound, question.start ?? 0)
                    return min(start, end)..<end
                }
            })
        // `Rates, as sought at 2c, …`
        for (place, question) in questions.enumerated() where question.key.count > 1 {
            weights[place][question.key.joined()] = Self.named
        }
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
    func answers(in reply: [Int], named: [Int: Set<Int>] = [:]) -> [Group]? {
        let paragraphs = paragraphs(of: reply)
        guard weights.count > 1, paragraphs.count > 1, weights.count <= Self.most else { return nil }
        let shares = paragraphs.map { evidence(of: $0, named: named[$0[0]] ?? []) }
        let path = path(over: shares, opening: paragraphs.map(opensAnswer))
        var answers: [[Int]] = Array(repeating: [], count: weights.count)
        var begun = 0
        for (place, paragraph) in paragraphs.enumerated() {
            guard let question = path[place] else { continue }
            if answers[question].isEmpty, shares[place][question] >= Self.enough { begun += 1 }
            answers[question] += paragraph
        }
        guard begun > 1, begun * 4 >= answers.count(where: { !$0.isEmpty }) * 3 else { return nil }
        return groups(answers, path, shares)
    }

    /// Reasons and rows of figures go on with an answer.
    private func opensAnswer(_ paragraph: [Int]) -> Bool {
        guard labels[paragraph[0]] == .answer || labels[paragraph[0]] == .decision else { return false }
        let scan = LineScan(sheet.text[sheet.lines[paragraph[0]].content])
        return !scan.hasColumns && !scan.hasPipes
    }

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
        let paragraphs = paragraphs(of: reply)
        guard weights.count > 1, paragraphs.count > 1, weights.count <= Self.most else { return nil }
        let shares = paragraphs.map { evidence(of: Array($0), named: [], openingOnly: true) }
        let path = path(over: shares, opening: paragraphs.map { labels[$0[0]] == .answer }, skipping: 0.1)
        var answers: [[Int]] = Array(repeating: [], count: weights.count)
        for (place, paragraph) in paragraphs.enumerated() {
            guard let ask = path[place] else { continue }
            if answers[ask].isEmpty, shares[place][ask] < Self.enough { return nil }
            answers[ask] += paragraph
        }
        let begun = answers.count { !$0.isEmpty }
        let spoken = paragraphs.count { labels[$0[0]] == .answer }
        return begun > 1 && begun * 2 >= spoken ? answers : nil
    }

    /// Questions beyond which the order of a reply is left aside: the cost grows with their square.
    private static let most = 40
    /// What a paragraph must share with the question it begins to answer.
    private static let enough = 0.9

    // MARK: Paragraphs

    private func paragraphs(of reply: [Int]) -> [[Int]] {
        var paragraphs: [[Int]] = []
        for line in reply {
            if sheet.lines[line].joint == .none || paragraphs.isEmpty {
                paragraphs.append([line])
            } else {
                paragraphs[paragraphs.count - 1].append(line)
            }
        }
        return paragraphs
    }

    /// For each question what a paragraph shares with it; the words it opens with count more.
    private func evidence(of paragraph: [Int], named: Set<Int>, openingOnly: Bool = false) -> [Double] {
        let words = paragraph.flatMap { ContentWords(sheet).stems(on: $0) }
        let opening = Set(words.prefix(Self.opening))
        // Each word once and in their order, so that the sums are the same in every run.
        var seen: Set<String> = []
        let own = (openingOnly ? Array(words.prefix(Self.opening)) : words).filter {
            seen.insert($0).inserted
        }
        return weights.enumerated().map { question, weights in
            own.reduce(named.contains(question) ? Self.named : 0) {
                $0 + (weights[$1] ?? 0) * (opening.contains($1) ? 1.5 : 1)
            }
        }
    }

    /// What a paragraph shares with a question that it names by its number.
    private static let named = 5.0
    /// Words that open a paragraph with its subject.
    private static let opening = 6

    // MARK: Path

    /// The question that each paragraph answers, never an earlier one than the paragraph before; nil
    /// above the first answer. The way with the most evidence, less what it leaves out.
    ///
    /// - Parameter opening: for each paragraph whether an answer may begin with it; reasons go on with one.
    private func path(over evidence: [[Double]], opening: [Bool], skipping: Double = Self.skipping) -> [Int?]
    {
        let count = weights.count
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
                        - (own[question - 1] >= Self.enough ? 0 : Self.silence)
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
    /// Against leaving out a question.
    private static let skipping = 1.0
}
