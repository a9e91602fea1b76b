/// The messages of a page that prints a whole exchange, as request sites do: each message has its
/// date on a line by itself and ends with a link to itself.
struct ThreadMessages {
    /// The date of the message that holds the reply; nil where the page is no thread.
    private(set) var reply: DateMention?
    /// The date of the first message that the site says it delivered.
    private(set) var request: DateMention?

    init(text: FactText, mentions: [DateMention], vocabulary: FactVocabulary) {
        let ends = Self.lines(of: vocabulary.threadEnds, in: text)
        guard !ends.isEmpty else { return }
        let delivered = Set(Self.lines(of: vocabulary.threadDeliveries, in: text))
        let heads = mentions.filter { Self.isHead($0, in: text) }
        var longest = 0
        var next = 0
        var start = 0
        for end in ends {
            var head: DateMention?
            while next < heads.count, text.words[heads[next].words.lowerBound].line < end {
                if head == nil { head = heads[next] }
                next += 1
            }
            defer { start = end + 1 }
            guard let head else { continue }
            let line = Int(text.words[head.words.lowerBound].line)
            if Self.lineAfter(line, in: text).map(delivered.contains) ?? false {
                request = request ?? head
                continue
            }
            let length = (start..<end).count { Self.isOfAuthority($0, in: text) }
            if length > longest { (longest, reply) = (length, head) }
        }
    }

    /// The lines that begin with one of the phrases.
    private static func lines(of phrases: PhraseTrie, in text: FactText) -> [Int] {
        text.wordsOfLine.indices.filter { line in
            guard let first = text.wordsOfLine[line].first else { return false }
            return phrases.longestMatch(in: text, at: first, joins: { $0 == .soft }) != nil
        }
    }

    /// A date that fills its line, outside quoted mail.
    private static func isHead(_ mention: DateMention, in text: FactText) -> Bool {
        let line = Int(text.words[mention.words.lowerBound].line)
        return text.wordsOfLine[line] == mention.words && mention.date != nil
            && text.kind(ofLine: line) != .quotedMail
    }

    private static func lineAfter(_ line: Int, in text: FactText) -> Int? {
        (line + 1...line + 4).first { text.wordsOfLine.indices.contains($0) && !text.wordsOfLine[$0].isEmpty }
    }

    private static func isOfAuthority(_ line: Int, in text: FactText) -> Bool {
        let kind = text.kind(ofLine: line)
        return !text.wordsOfLine[line].isEmpty && kind != .request && kind != .quotedMail
    }
}
