import FOIParser

/// Tells the words that a family shares from those that vary.
struct TemplateReader {
    /// The plainest member's words in order, shared stretches and varying ones in turn.
    let parts: [TemplatePart]
    /// Of all words of all members, the share that stands at a shared place.
    let share: Double
    /// How many different wordings there are, white space, punctuation and capitals aside.
    let wordings: Int

    /// Of ten members, how many have a word that is shared.
    private static let tenths = 9

    /// - Parameter members: The texts of all members, the plainest among them.
    init(plainest: String, members: [String]) {
        let plain = SplitText(plainest)
        let texts = Self.counted(members).map { Aligned(SplitText($0.text), to: plain, members: $0.count) }
        let shared = Self.sharedWords(plain, texts, members.count)
        wordings = Set(texts.map(\.text.hashes)).count
        let words = texts.reduce(0) { $0 + $1.members * $1.text.words.count }
        let common = texts.reduce(0) { $0 + $1.members * $1.matches(among: shared) }
        share = words > 0 ? Double(common) / Double(words) : 0
        parts = Self.parts(plain, texts, shared: shared, members: members.count)
    }

    /// Each text once, in the order in which they come.
    private static func counted(_ texts: [String]) -> [(text: String, count: Int)] {
        var places: [String: Int] = [:]
        var counted: [(text: String, count: Int)] = []
        for text in texts {
            if let place = places[text] {
                counted[place].count += 1
            } else {
                places[text] = counted.count
                counted.append((text, 1))
            }
        }
        return counted
    }

    private static func sharedWords(_ plain: SplitText, _ texts: [Aligned], _ members: Int) -> [Bool] {
        plain.words.indices.map { word in
            let having = texts.reduce(0) { $0 + ($1.places[word] == nil ? 0 : $1.members) }
            return having * 10 >= members * tenths
        }
    }

    // MARK: Parts

    private static func parts(
        _ plain: SplitText, _ texts: [Aligned], shared: [Bool], members: Int
    ) -> [TemplatePart] {
        var parts: [TemplatePart] = []
        var start = 0
        while start <= shared.count {
            var end = start
            while end < shared.count, !shared[end] { end += 1 }
            // The place before `end` varies: words of the plainest member, or words that others put in.
            let variants = variants(texts, between: start - 1, and: end)
            let inserting = variants.reduce(0) { $0 + ($1.text.isEmpty ? 0 : $1.members) }
            if end > start || inserting * 10 > members * (10 - tenths) {
                parts.append(TemplatePart(text: plain.words(start..<end), variants: variants))
            }
            guard end < shared.count else { break }
            var next = end + 1
            while next < shared.count, shared[next], !inserts(texts, at: next, members) { next += 1 }
            let text = plain.stretch(end..<next, behind: start..<end)
            parts.append(TemplatePart(text: text, variants: []))
            start = next
        }
        return parts
    }

    /// Whether more than a tenth of the members have words of their own before a shared word.
    private static func inserts(_ texts: [Aligned], at word: Int, _ members: Int) -> Bool {
        let inserting = texts.reduce(0) { sum, text in
            guard let before = text.places[word - 1], let place = text.places[word], place > before + 1 else {
                return sum
            }
            return sum + text.members
        }
        return inserting * 10 > members * (10 - tenths)
    }

    /// What members have between two shared words of the plainest one; of a member without one of them nobody can say.
    private static func variants(
        _ texts: [Aligned], between before: Int, and after: Int
    ) -> [TemplatePart.Variant] {
        var counts: [String: (members: Int, order: Int)] = [:]
        for text in texts {
            guard let from = before < 0 ? -1 : text.places[before],
                let to = after < text.places.count ? text.places[after] : text.text.words.count,
                from < to
            else { continue }
            let words = text.text.words((from + 1)..<to)
            let known = counts[words] ?? (0, counts.count)
            counts[words] = (known.members + text.members, known.order)
        }
        return counts.sorted { ($1.value.members, $0.value.order) < ($0.value.members, $1.value.order) }
            .map { TemplatePart.Variant(text: $0.key, members: $0.value.members) }
    }
}

/// A text in words.
private struct SplitText {
    let bytes: [UInt8]
    let words: [TextWord]
    let hashes: [UInt64]

    init(_ text: String) {
        bytes = Array(text.utf8)
        words = TextWord.words(of: bytes)
        hashes = words.map(\.hash)
    }

    /// From the first word to the last, without what stands around them, brackets that they open aside.
    func words(_ range: Range<Int>) -> String {
        guard let first = range.first else { return "" }
        return string(words[first].range.lowerBound..<end(of: range))
    }

    /// Where words end, in bytes: behind the brackets that are open within them.
    private func end(of range: Range<Int>) -> Int {
        guard let first = range.first, let last = range.last else { return 0 }
        var end = words[last].range.upperBound
        var open = bytes[words[first].range.lowerBound..<end].reduce(0) { open, byte in
            open + (byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0)
        }
        while open > 0, end < bytes.count, bytes[end] == UInt8(ascii: ")") {
            open -= 1
            end += 1
        }
        return end
    }

    /// The words with the stops, brackets and spaces around them, so that a text is the sum of its stretches and of the
    /// words between them.
    ///
    /// - Parameter varying: The words that vary before the first one; empty where shared ones stand there.
    func stretch(_ range: Range<Int>, behind varying: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        let start = first == 0 ? 0 : varying.isEmpty ? words[first].range.lowerBound : end(of: varying)
        return string(start..<(last + 1 < words.count ? words[last + 1].range.lowerBound : bytes.count))
    }

    /// As printed, white space made single.
    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        var isBehindSpace = false
        for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if !isSpace { view.append(scalar) } else if !isBehindSpace { view.append(" ") }
            isBehindSpace = isSpace
        }
        return String(view)
    }
}

/// A text beside the plainest member.
private struct Aligned {
    let text: SplitText
    /// How many members have this text.
    let members: Int
    /// For each word of the plainest member its place here.
    let places: [Int?]

    init(_ text: SplitText, to plain: SplitText, members: Int) {
        self.text = text
        self.members = members
        places = WordAlignment.matches(plain.hashes, text.hashes)
    }

    func matches(among shared: [Bool]) -> Int {
        zip(places, shared).reduce(0) { $0 + ($1.0 != nil && $1.1 ? 1 : 0) }
    }
}
