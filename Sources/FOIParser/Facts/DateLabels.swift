/// Pairs labels with the dates that stand right after them, on their line or on the next.
struct DateLabels {
    let text: FactText
    let mentions: [DateMention]
    let labels: [FactCueMatch]

    /// The pairs from left to right. A label printed in two languages is one label, and a word that
    /// heads much else ("Response") is a label only before a colon.
    func dates(after cues: [FactCue]) -> [(FactCueMatch, DateMention)] {
        var pairs: [(FactCueMatch, DateMention)] = []
        var next = 0
        var previous: FactCueMatch?
        for printed in labels {
            let label = plain(printed, after: previous)
            previous = label
            while next < mentions.count, mentions[next].words.lowerBound < label.words.upperBound {
                next += 1
            }
            guard next < mentions.count else { break }
            let distance = mentions[next].words.lowerBound - label.words.upperBound
            guard cues.contains(label.cue), distance <= 2, isValue(mentions[next], of: label) else {
                continue
            }
            pairs.append((label, mentions[next]))
        }
        return pairs
    }

    /// The label with the one that says the same in another language right before it.
    private func plain(_ label: FactCueMatch, after previous: FactCueMatch?) -> FactCueMatch {
        let cue: FactCue =
            switch label.cue {
            case .receivedHeading where hasColon(label): .receivedLabel
            case .respondedHeading where hasColon(label): .respondedLabel
            default: label.cue
            }
        guard let previous, previous.cue == cue, previous.words.upperBound == label.words.lowerBound else {
            return FactCueMatch(cue: cue, words: label.words)
        }
        return FactCueMatch(cue: cue, words: previous.words.lowerBound..<label.words.upperBound)
    }

    /// `Date:`, also in the middle of a line of particulars.
    func hasColon(_ label: FactCueMatch) -> Bool {
        text.byte(Int(text.words[label.words.upperBound - 1].end)) == 58
    }

    private func isValue(_ mention: DateMention, of label: FactCueMatch) -> Bool {
        let start = mention.words.lowerBound
        let lines = text.words[start].line - text.words[label.words.lowerBound].line
        if lines > 2 { return false }
        return (label.words.upperBound..<start).allSatisfy { Weekdays.keys.contains(text.key($0)) }
    }

    /// Where a label of the reply goes on from the receipt at the start of its line: "Received 4 March;
    /// replied 2 April". A page with several such lines lists several requests, and none of the dates
    /// is the page's own.
    func repliesAfterReceipts() -> Set<Int> {
        let receipts = dates(after: [.receivedLabel]).filter { label, _ in
            let line = Int(text.words[label.words.lowerBound].line)
            return label.words.lowerBound == text.wordsOfLine[line].lowerBound
        }
        let replies = Set(dates(after: [.respondedLabel]).map(\.0.words.lowerBound))
        return replies.intersection(receipts.map(\.1.words.upperBound))
    }
}

/// The words that may stand between a label and its date.
enum Weekdays {
    static let keys = WordKey.set(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun on "
            + "llun mawrth mercher iau gwener sadwrn sul dydd")
}
