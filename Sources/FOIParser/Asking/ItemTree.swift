/// Arranges the items of a list: which are questions of their own, which are parts of another.
struct ItemTree {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// The level of an item in its list, told by the form of its marker.
    private enum Level: Equatable {
        case numbers, letters, romans
    }

    /// The questions in text order, parts behind the question they belong to.
    func questions(_ items: [QuestionList.Item], in round: Int) -> [AskedQuestion] {
        var questions: [AskedQuestion] = []
        var open: [(level: Level, index: Int)] = []
        var places: [[String]: Int] = [:]
        let isUncounted = areUncounted(items)
        for (place, item) in items.enumerated() {
            let parts = item.marker.numbers[0]
            let level = level(
                of: item, after: open.last?.level, previous: place > 0 ? items[place - 1] : nil)
            while let last = open.last,
                last.level == level
                    || rank(last.level) > rank(level) && open.contains(where: { $0.level == level })
            {
                open.removeLast()
            }
            var parent = open.last.map(\.index)
            var key = isUncounted ? [String(place + 1)] : (parent.map { questions[$0].key } ?? []) + parts
            if parts.count > 1 {
                // `1.A` has a parent only where `1` is an item itself.
                parent = places[Array(parts.dropLast())]
                key = parts
            }
            let question = AskedQuestion(
                round: round, parent: parent,
                number: item.marker.isPairedQuestion && isUncounted
                    ? nil : number(of: item.marker, under: parent.map { questions[$0] }),
                key: key, lines: item.lines, start: item.marker.contentStart,
                label: sheet.string(of: item.marker.range))
            if parts.count == 1 || parent == nil { open.append((level, questions.count)) }
            places[question.key] = questions.count
            questions.append(question)
        }
        return withInlineParts(withParts(questions, items.map { $0.marker.numbers[0].count > 1 }))
    }

    /// A page that counts every item as the first, or has `Q:` before each: the reply counts them as they
    /// stand.
    private func areUncounted(_ items: [QuestionList.Item]) -> Bool {
        guard items.count > 1 else { return false }
        return items.allSatisfy(\.marker.isPairedQuestion)
            || items.allSatisfy {
                $0.marker.numbers == [["1"]] && $0.marker.style == .number && $0.marker.word == nil
            }
    }

    private func rank(_ level: Level) -> Int {
        switch level {
        case .numbers: 0
        case .letters: 1
        case .romans: 2
        }
    }

    private func level(
        of item: QuestionList.Item, after open: Level?, previous: QuestionList.Item?
    ) -> Level {
        switch item.marker.style {
        case .number, .bullet: return .numbers
        case .roman: return .romans
        case .letter:
            let letter = item.marker.numbers[0][0]
            // `i` is the ninth letter only behind `h`.
            let isRoman =
                RomanNumeral.value(letter) != nil && previous?.marker.numbers[0].last != "h"
                && previous?.marker.numbers[0].last != "u" && previous?.marker.numbers[0].last != "w"
            if isRoman, letter == "i" || open == .romans, letter != "c", letter != "d" { return .romans }
            return .letters
        }
    }

    /// The number as a reader would cite it: the parent's number with the item's own behind it.
    private func number(of marker: ItemMarker, under parent: AskedQuestion?) -> String {
        let printed = sheet.string(of: marker.range)
        let own = printed.filter { $0.isLetter || $0.isNumber || $0 == "." }
        let parts = marker.numbers[0].joined()
        let bare =
            own.lowercased().hasSuffix(parts)
            ? String(own.suffix(parts.count)) : own.contains(".") ? String(own.drop { $0.isLetter }) : parts
        guard let number = parent?.number, marker.numbers[0].count == 1 else { return bare }
        return number + bare
    }

    /// A question with parts covers the lines of its parts too; `1a.` below `1.` stands for itself.
    private func withParts(_ questions: [AskedQuestion], _ isNumberedInFull: [Bool]) -> [AskedQuestion] {
        var questions = questions
        for index in questions.indices.reversed() {
            guard let parent = questions[index].parent,
                !isNumberedInFull[index] || opensList(questions[parent])
            else { continue }
            questions[parent].lines += questions[index].lines
        }
        return questions.map { question in
            var question = question
            question.lines.sort()
            return question
        }
    }

    /// Words that end with a colon are nothing without their parts.
    private func opensList(_ question: AskedQuestion) -> Bool {
        question.lines.first.flatMap { sheet.lastByte(on: $0) } == UInt8(ascii: ":")
    }

    /// The questions with parts that run on inside an item; they take the place of those that stand on
    /// lines of their own where they are more.
    private func withInlineParts(_ questions: [AskedQuestion]) -> [AskedQuestion] {
        let children = questions.parts
        var result: [AskedQuestion] = []
        var moved: [Int: Int] = [:]
        var replaced: Set<Int> = []
        for (index, question) in questions.enumerated() where !replaced.contains(index) {
            var own = question
            own.parent = question.parent.flatMap { moved[$0] }
            moved[index] = result.count
            result.append(own)
            let known = children[index]
            guard question.parent == nil, known.allSatisfy({ children[$0].isEmpty }) else { continue }
            let parts = inlineParts(of: question, at: result.count - 1)
            guard parts.count > max(1, known.count) else { continue }
            result += parts
            replaced.formUnion(known)
        }
        return result
    }

    private func inlineParts(of question: AskedQuestion, at index: Int) -> [AskedQuestion] {
        guard let number = question.number, let start = question.start, let last = question.lines.last else {
            return []
        }
        // The blank behind the item's own marker is what a part's marker may stand behind: `4. (a) …`.
        let own = max(0, start - 1)
        return InlineParts(sheet).parts(in: own..<max(start, sheet.lines[last].content.upperBound)).map {
            part in
            let lines = sheet.line(at: part.text.lowerBound)...sheet.line(at: part.text.upperBound - 1)
            return AskedQuestion(
                round: question.round, parent: index, number: number + part.letter,
                key: question.key + [part.letter], lines: question.lines.filter(lines.contains),
                start: part.text.lowerBound, label: sheet.string(of: part.marker),
                textEnd: part.text.upperBound)
        }
    }
}
