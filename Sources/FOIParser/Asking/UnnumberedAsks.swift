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

    /// The asks that the reply answers by number or under captions, or none.
    ///
    /// - Parameter asks: what may be an ask by itself, in text order.
    func divided(_ asks: [[Int]]) -> [Ask] {
        guard asks.count > 1, let last = asks.last?.last else { return [] }
        if numbersCited(below: last) == asks.count {
            return asks.enumerated().map { Ask(lines: $1, key: [String($0 + 1)]) }
        }
        let captioned = Set(
            Captions(sheet, labels: letter.labels, asks: asks).matches().values.flatMap { $0 })
        return captioned.count > 1 && captioned.count * 2 >= asks.count ? asks.map { Ask(lines: $0) } : []
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
            for reference in QuestionReferences(sheet).references(on: index) {
                cited.formUnion(reference.keys.compactMap { $0.count == 1 ? Int($0[0]) : nil })
            }
        }
        guard cited.contains(1), let highest = cited.max(), cited.count * 2 > highest else { return 0 }
        return highest
    }
}
