import FOIParser

/// Counts in how many questions each word stands.
struct SubjectCounter: Sendable {
    private struct Tally {
        let word: String
        var ncnd = 0
        var other = 0
        /// Where the word stands in a question with a statement.
        var authorities: Set<String?> = []

        mutating func count(_ isNCND: Bool, _ authority: String?) {
            guard isNCND else {
                other += 1
                return
            }
            ncnd += 1
            authorities.insert(authority)
        }
    }

    private var tallies: [UInt64: Tally] = [:]
    private var ncndQuestions = 0
    private var otherQuestions = 0

    mutating func add(_ document: PatternDocument) {
        guard document.answersRequest else { return }
        for question in document.questions {
            guard let text = question.text else { continue }
            let isNCND = question.ncnd != nil
            if isNCND { ncndQuestions += 1 } else { otherQuestions += 1 }
            count(Array(text.utf8), isNCND: isNCND, authority: document.authority)
        }
    }

    /// Numbers, single letters and words that every question has are no subject.
    private mutating func count(_ text: [UInt8], isNCND: Bool, authority: String?) {
        var counted: Set<UInt64> = []
        for word in TextWord.words(of: text) where !word.isNumber && word.range.count > 1 {
            guard !FunctionWords.hashes.contains(word.hash), counted.insert(word.hash).inserted else {
                continue
            }
            tallies[word.hash, default: Tally(word: word.folded(in: text))].count(isNCND, authority)
        }
    }

    var subjects: Subjects {
        let words = tallies.values.compactMap { tally -> DistinctiveWord? in
            let ncnd = Share(tally.ncnd, of: ncndQuestions)
            let other = Share(tally.other, of: otherQuestions)
            let likelihood = LogLikelihood.ratio(ncnd, other)
            guard likelihood >= Subjects.threshold, ncnd.value ?? 0 > other.value ?? 0 else { return nil }
            return DistinctiveWord(
                word: tally.word, ncndQuestions: ncnd, otherQuestions: other,
                authorities: tally.authorities.count, logLikelihood: likelihood)
        }
        return Subjects(
            words: words.sorted { ($1.logLikelihood, $0.word) < ($0.logLikelihood, $1.word) },
            questions: Share(ncndQuestions, of: ncndQuestions + otherQuestions))
    }
}
