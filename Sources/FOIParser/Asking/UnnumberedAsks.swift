/// Divides a request without numbers where the reply answers its parts one by one.
///
/// An unnumbered request is one question unless the authority answers its parts separately; whether
/// it does shows in the reply: it stands between the asks, says them again, numbers them, or sets a
/// caption of their words above each answer.
struct UnnumberedAsks {
    private let letter: Letter
    private let sheet: Sheet

    init(_ letter: Letter) {
        self.letter = letter
        sheet = letter.sheet
    }

    /// An ask by its lines, with the number under which the reply answers it, if it does.
    struct Ask {
        var lines: [Int]
        var key: [String] = []
    }

    /// A way to part a request, with how many answers the reply gives to its asks.
    struct Division {
        var asks: [Ask] = []
        var answers = 0
    }

    /// The asks that the reply answers under captions or in their order, or none.
    ///
    /// - Parameter asks: what may be an ask by itself, in text order.
    func divided(_ asks: [[Int]]) -> Division {
        guard asks.count > 1 else { return Division() }
        let captioned = Set(
            Captions(sheet, labels: letter.labels, asks: asks).matches().values.flatMap { $0 }
        ).count
        let isCaptioned = captioned > 1 && captioned * 2 >= asks.count
        let answers = isCaptioned ? captioned : answersInTurn(asks)
        return answers > 1 ? Division(asks: asks.map { Ask(lines: $0) }, answers: answers) : Division()
    }

    /// How many paragraphs or runs of them speak of the asks one after the other.
    private func answersInTurn(_ asks: [[Int]]) -> Int {
        let reply = letter.replyLines(to: asks.flatMap { $0 })
        return WordAlignment(sheet, labels: letter.labels, asks: asks).answers(in: reply)?.count ?? 0
    }

    /// The asks, with their numbers where the reply numbers as many answers.
    func numbered(_ asks: [[Int]]) -> [Ask] {
        let isNumbered = asks.last?.last.map { numbersCited(below: $0) == asks.count } ?? false
        return isNumbered ? inOrder(asks) : asks.map { Ask(lines: $0) }
    }

    private func inOrder(_ asks: [[Int]]) -> [Ask] {
        asks.enumerated().map { Ask(lines: $1, key: [String($0 + 1)]) }
    }

    /// The first of several ways to part a request into as many asks as the reply numbers, or none; what
    /// opens the request may only introduce it.
    func numberedByReply(_ ways: [[[Int]]]) -> [Ask] {
        guard let last = ways.lazy.compactMap({ $0.last?.last }).max() else { return [] }
        let cited = numbersCited(below: last)
        guard cited > 1 else { return [] }
        let all = ways + ways.map { Array($0.dropFirst()) }
        return all.first { $0.count == cited }.map(inOrder) ?? []
    }

    /// The highest number of a question that the reply cites, if it begins with the first and
    /// leaves few out; 0 for none.
    private func numbersCited(below line: Int) -> Int {
        var cited: Set<Int> = []
        for index in letter.labels.indices where index > line {
            guard letter.labels[index] == .answer || letter.labels[index] == .decision else { continue }
            if let marker = sheet.lines[index].marker, marker.style == .number {
                cited.formUnion(marker.numbers.compactMap { $0.count == 1 ? Int($0[0]) : nil })
            }
            for reference in letter.references[index] {
                cited.formUnion(reference.keys.compactMap { $0.count == 1 ? Int($0[0]) : nil })
            }
        }
        guard cited.contains(1), let highest = cited.max(), cited.count * 2 > highest else { return 0 }
        return highest
    }
}
