import FOIParser
import FOIPatterns
import MadeArchive
import Testing

/// An archive whose every count and every lineage of words is known.
@Suite struct MadeArchiveTests {
    private static let letters = MadeArchive(responses: 300, authorities: 60, seed: 7).letters
    private static let found = patterns(letters.map(\.text))

    private var answering: [MadeTruth] {
        Self.letters.map(\.truth).filter { $0.kind == "response" }
    }

    private func counts(_ letters: [MadeTruth]) -> NCNDCounts {
        var counts = NCNDCounts()
        counts.documents = letters.count
        counts.ncndDocuments = letters.count { !$0.statements.isEmpty }
        counts.fullDocuments = letters.count { $0.statements.contains { $0.extent == "full" } }
        counts.questions = letters.reduce(0) { $0 + $1.questions.count }
        counts.ncndQuestions = letters.reduce(0) { $0 + $1.questions.count { $0.ncnd != nil } }
        counts.fullQuestions = letters.reduce(0) { $0 + $1.questions.count { $0.ncnd == "full" } }
        counts.statements = letters.reduce(0) { $0 + $1.statements.count }
        counts.fullStatements = letters.reduce(0) { $0 + $1.statements.count { $0.extent == "full" } }
        return counts
    }

    @Test func theSameSeedGivesTheSameLetters() {
        let again = MadeArchive(responses: 300, authorities: 60, seed: 7).letters
        #expect(again.map(\.text) == Self.letters.map(\.text))
        #expect(
            MadeArchive(responses: 300, authorities: 60, seed: 8).letters.map(\.text) != again.map(\.text))
    }

    @Test func countsAreThoseOfTheMaker() {
        let figures = Self.found.figures
        #expect(figures.documentsRead == 300)
        #expect(figures.total == counts(answering))
        #expect(figures.total.ncndDocuments > 40)
        #expect(figures.total.partialStatements > 0)
        for row in figures.byAuthority {
            #expect(row.counts == counts(answering.filter { $0.authority == row.key }), "\(row.key ?? "-")")
        }
        for row in figures.byYear {
            #expect(
                row.counts == counts(answering.filter { $0.date.hasPrefix(row.key ?? "-") }),
                "\(row.key ?? "-")")
        }
        for row in figures.byAuthorityAndYear {
            let own = answering.filter { $0.authority == row.authority && $0.date.hasPrefix(row.year ?? "-") }
            #expect(row.counts == counts(own))
        }
        #expect(Set(figures.byAuthority.map(\.key)) == Set(answering.map(\.authority)))
    }

    @Test func spreadCountsAuthorities() {
        for row in Self.found.figures.spread {
            let letters = answering.filter { $0.date.hasPrefix(row.year ?? "-") }
            let all = Set(letters.map(\.authority))
            let with = Set(letters.filter { !$0.statements.isEmpty }.map(\.authority))
            #expect(row.authorities == Share(with.count, of: all.count))
        }
    }

    @Test func provisionsAreThoseOfTheMaker() throws {
        let named = answering.map { Set($0.statements.flatMap(\.exemptions)) }
        for row in Self.found.figures.byExemption {
            #expect(row.documents.count == named.count { $0.contains(row.citation) }, "\(row.citation)")
            #expect(row.documents.of == named.count { !$0.isEmpty })
        }
        #expect(
            Set(Self.found.figures.byExemption.map(\.citation)) == named.reduce(into: []) { $0.formUnion($1) }
        )
        for pair in Self.found.figures.coOccurrence.pairs {
            #expect(pair.documents.count == named.count { $0.isSuperset(of: [pair.first, pair.second]) })
            #expect(pair.withFirst == named.count { $0.contains(pair.first) })
        }
        let security = try #require(
            Self.found.figures.coOccurrence.pairs.first {
                $0.first == "FOIA s.23(5)" && $0.second == "FOIA s.24(2)"
            })
        #expect(security.withFirst == security.documents.count)
        for row in Self.found.figures.coOccurrence.combinations {
            #expect(row.documents.count == named.count { $0 == Set(row.citations) && !$0.isEmpty })
        }
    }

    @Test func distinctiveWordsAreThoseOfTheSensitiveTopics() throws {
        let words = Self.found.subjects.words
        #expect(!words.isEmpty)
        let questions = answering.flatMap(\.questions)
        for word in words {
            let has = { (question: MadeTruth.Question) in
                question.text.lowercased().split { !$0.isLetter && !$0.isNumber }.contains(
                    Substring(word.word))
            }
            #expect(word.ncndQuestions.count == questions.count { $0.ncnd != nil && has($0) }, "\(word.word)")
            #expect(
                word.otherQuestions.count == questions.count { $0.ncnd == nil && has($0) }, "\(word.word)")
        }
        #expect(words.contains { $0.word == "surveillance" })
        #expect(!words.contains { $0.word == "potholes" })
    }

    // MARK: Families

    /// The pairs of passages that are in one group of both, of the first, of the second.
    private func score(_ sort: PassageSort, _ roots: [Passage: String]) -> (precision: Double, recall: Double)
    {
        var families: [Passage: String] = [:]
        for family in Self.found.families where family.sort == sort {
            for member in family.members {
                families[Passage(document: member.document.number, text: member.text)] = family.id
            }
        }
        let pairs = { (groups: [String]) -> Int in
            Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +).values.reduce(0) {
                $0 + $1 * ($1 - 1) / 2
            }
        }
        let found = pairs(Array(families.values))
        let both = pairs(families.map { "\($0.value) \(roots[$0.key] ?? $0.key.text)" })
        return (Double(both) / Double(found), Double(both) / Double(pairs(Array(roots.values))))
    }

    private struct Passage: Hashable {
        let document: Int
        let text: String
    }

    @Test func familiesAreThoseOfOneRoot() {
        var statements: [Passage: String] = [:]
        var arguments: [Passage: String] = [:]
        for (index, letter) in Self.letters.enumerated() {
            for passage in letter.truth.statements {
                statements[Passage(document: index + 1, text: passage.text)] = passage.root
            }
            for passage in letter.truth.arguments {
                arguments[Passage(document: index + 1, text: passage.text)] = passage.root
            }
        }
        for (sort, roots) in [(PassageSort.statement, statements), (.argument, arguments)] {
            let (precision, recall) = score(sort, roots)
            #expect(2 * precision * recall / (precision + recall) >= 0.95, "\(sort): \(precision), \(recall)")
        }
    }

    @Test func aFamilySaysWhoHasItAndWhatVaries() throws {
        let family = try #require(Self.found.families.first)
        #expect(family.documents > 5)
        #expect(family.members.allSatisfy { $0.likeness >= 0.25 })
        #expect(family.members.contains(family.plainest))
        #expect(family.authorities.reduce(0) { $0 + $1.members } == family.members.count)
        #expect(family.firstDate == family.members.compactMap(\.document.date).min())
        #expect(family.template.contains { !$0.isShared })
        let words = { (text: String) in text.split { $0.isWhitespace }.joined(separator: " ") }
        #expect(family.template.map(\.text).joined() == words(family.plainest.text))
        #expect(family.templateShare > 0.5 && family.templateShare < 1)
    }
}
