import Basics

/// Finds the first item of a list inside the sentence that announces it: `Please tell me 1. how many staff
/// left` above `2. the reasons given`.
struct InlineOpening {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// The item that goes before `second`, if the sentence above holds its marker in the same print.
    ///
    /// - Parameter lines: the lines of the request above `second`.
    func item(before second: QuestionList.Item, in lines: ArraySlice<Int>) -> QuestionList.Item? {
        guard let name = Self.first[second.marker.numbers[0]], second.marker.word == nil else { return nil }
        let printed = firstMarker(like: second.marker)
        let length = second.marker.range.count - second.marker.numbers[0][0].utf8.count + name.utf8.count
        var itemLines: [Int] = []
        for line in lines.reversed() {
            itemLines.insert(line, at: 0)
            if let start = place(of: printed, on: line) {
                let marker = ItemMarker(
                    style: second.marker.style, word: nil, numbers: [[name]],
                    range: start..<(start + length), contentStart: start + printed.count + 1,
                    closer: second.marker.closer)
                return QuestionList.Item(marker: marker, lines: itemLines)
            }
            guard sheet.lines[line].joint == .sentence else { break }
        }
        return nil
    }

    /// What the first item is called, by the name of the second.
    private static let first: [[String]: String] = [["2"]: "1", ["b"]: "a", ["ii"]: "i"]

    /// The marker of the first item as printed where that of the second is `2.`, `(B)` or `ii)`.
    private func firstMarker(like second: ItemMarker) -> [UInt8] {
        var printed = Array(sheet.text[second.range.lowerBound..<second.contentStart])
        while let last = printed.last, last <= 0x20 { printed.removeLast() }
        guard let place = printed.firstIndex(where: { ASCII.isLetter($0) || ASCII.isDigit($0) }) else {
            return printed
        }
        if second.numbers[0] == ["ii"] {
            printed.remove(at: place)
        } else {
            printed[place] -= 1
        }
        return printed
    }

    /// Where `marker` stands last on a line, between blanks and behind other words.
    private func place(of marker: [UInt8], on line: Int) -> Int? {
        let content = sheet.lines[line].content
        guard marker.count > 1, content.count > marker.count + 2 else { return nil }
        return ((content.lowerBound + 1)..<(content.upperBound - marker.count)).last { start in
            let end = start + marker.count
            return sheet.text[start - 1] == 0x20 && sheet.text[end] == 0x20
                && sheet.text[start..<end].elementsEqual(marker)
        }
    }
}
