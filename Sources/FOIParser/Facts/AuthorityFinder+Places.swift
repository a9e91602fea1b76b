/// Where the words of a mention stand: what fills the line with them, and which phrases stand beside them.
extension AuthorityFinder {
    /// Whether the words fill their line, or their column of it.
    func stands(_ words: Range<Int>, alone: Bool) -> Bool {
        let line = text.wordsOfLine[Int(text.words[words.lowerBound].line)]
        let first = text.words[words.lowerBound]
        let opens = words.lowerBound == line.lowerBound
        let leads =
            words.lowerBound - line.lowerBound <= 4
            && (line.lowerBound..<words.lowerBound).allSatisfy {
                vocabulary.leading.contains(text.words[$0].key)
            }
        let closes = words.upperBound >= line.upperBound || isParted(words.upperBound)
        // "Thornwick Borough Council, Guildhall, Thornwick" at the foot of a letter.
        let isAddress =
            opens && !closes && text.words[words.upperBound].gap == .comma
            && (text.kind(ofLine: Int(first.line)) == .signature
                || text.kind(ofLine: Int(first.line)) == .letterhead)
        // "Information Officer, Thornwick Borough Council" below it.
        let isPost = first.gap == .comma && text.kind(ofLine: Int(first.line)) == .signature
        return (opens || leads || isPost || isParted(words.lowerBound)) && closes || isAddress
    }

    /// Whether a word begins a column, or the name in another language after a slash.
    private func isParted(_ word: Int) -> Bool {
        if text.words[word].gap == .column { return true }
        guard word > 0 else { return false }
        let between = text.bytes[Int(text.words[word - 1].end)..<Int(text.words[word].start)]
        return between.elementsEqual([32, 47, 32])
    }

    /// "Thornwick Hospitals NHS Trust      Chair: A. Orme" at the foot of a printed page.
    func namesItsOfficers(_ words: Range<Int>) -> Bool {
        let next = words.upperBound
        return next < text.words.count && text.words[next].gap == .column
            && text.words[next].line == text.words[words.lowerBound].line
            && words.lowerBound == text.wordsOfLine[Int(text.words[next].line)].lowerBound
            && vocabulary.bodies.officers.contains(text.key(next))
    }

    func follows(_ words: Range<Int>, _ trie: PhraseTrie) -> Bool {
        var next = words.upperBound
        // An acronym in brackets may stand between: "X (MPS) can", "X (the Trust) can".
        if next + 2 < text.words.count, text.words[next].gap == .mark {
            if text.words[next + 1].gap == .mark {
                next += 1
            } else if text.words[next + 1].gap == .soft, text.words[next + 2].gap == .mark {
                next += 2
            }
        }
        guard next < text.words.count, text.words[next].gap != .stop, text.words[next].gap != .column else {
            return false
        }
        return trie.longestMatch(in: text, at: next, joins: { $0 == .soft || $0 == .lineEnd }) != nil
    }

    func precedes(_ words: Range<Int>, _ trie: PhraseTrie) -> Bool {
        var end = words.lowerBound
        if end > 0, text.key(end - 1) == WordKey.of("the") { end -= 1 }
        guard end > 0, text.words[end].gap != .stop, text.words[end].gap != .column else { return false }
        return (1...5).contains { length in
            end - length >= 0
                && trie.longestMatch(in: text, at: end - length, joins: { $0 != .stop })?.end == end
        }
    }

    func isSaidElsewhere(_ words: Range<Int>) -> Bool {
        precedes(words, vocabulary.elsewhere)
    }
}
