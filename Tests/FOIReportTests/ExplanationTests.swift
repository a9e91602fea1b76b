import FOIParser
import Foundation
import Testing

@testable import FOIReport

@Suite("What is explained of a document")
struct ExplanationTests {
    static let letter = """
        Wexmoor Borough Council
        Our reference: FOI/2023/118
        Date: 12 June 2023

        You asked for the following information:

        1. How many vans does the council own?
        2. Which of them are used by bailiffs?

        1. The council owns forty-two vans.
        2. We neither confirm nor deny that we hold the information by virtue of section 31(3)(a) of the Freedom \
        of Information Act 2000.

        Yours sincerely
        """

    private func explained(_ text: String) -> Explanation {
        Explanation(Parser().parse(Array(text.utf8), from: Origin(path: "letter.txt")))
    }

    private func headings(_ kind: NoteKind, of explanation: Explanation) -> [String] {
        explanation.notes.filter { $0.kind == kind }.map(\.heading.text)
    }

    @Test("Each part of the object has a note, with its rule where it has one")
    func notes() throws {
        let explanation = explained(Self.letter)
        #expect(headings(.question, of: explanation) == ["question r1.q1", "question r1.q2"])
        #expect(headings(.answer, of: explanation) == ["answer a1", "answer a2"])
        #expect(headings(.citation, of: explanation) == ["FOIA s.31(3)(a)"])
        #expect(headings(.ncnd, of: explanation) == ["NCND, full"])
        #expect(headings(.finding, of: explanation) == ["warning: provision-does-not-exist"])
        let statement = try #require(explanation.notes.first { $0.kind == .ncnd })
        #expect(statement.details.map(\.text).contains { $0.hasPrefix("rule ") })
        #expect(statement.details.map(\.text).contains("for r1.q2"))
        #expect(explanation.passages.allSatisfy { !$0.rule.text.isEmpty })
    }

    @Test("A citation relied on says what the exemption is and what it refuses")
    func exemption() throws {
        let citation = try #require(explained(Self.letter).notes.first { $0.kind == .citation })
        #expect(
            citation.details.map(\.text) == [
                "relied on", "Law enforcement", "limb to neither confirm nor deny", "qualified", "for r1.q2",
            ])
        #expect(citation.link?.hasPrefix("http://www.legislation.gov.uk/") == true)
    }

    @Test("Provisions of one expression share its mark")
    func list() {
        let explanation = explained(
            "You asked:\n1. How many?\n\n1. Refused by sections 31(1) and 43(2) of the Freedom of Information Act 2000.\n"
        )
        let marks = explanation.marks.filter { $0.kind == .citation }
        #expect(
            marks.map { $0.notes.map { explanation.notes[$0].heading.text } } == [
                ["FOIA s.31(1)", "FOIA s.43(2)"]
            ])
    }

    @Test("Each row of a summary leads to its own note")
    func summaries() throws {
        let explanation = explained(Self.letter)
        let answers = try #require(explanation.summaries.first { $0.title == "Answers" })
        #expect(
            answers.notes.map { $0.map { explanation.notes[$0].heading.text } } == ["answer a1", "answer a2"])
    }

    @Test("What stands nowhere in the text is told as well")
    func unplaced() {
        let explanation = Explanation(Parser().parse([0x61, 0, 0x62], from: Origin(mediaType: .text)))
        #expect(explanation.unplaced.map { explanation.notes[$0].heading.text } == ["warning: nul-in-text"])
    }

    static let documents: [URL] = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let corpus = root.appending(path: "corpus")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []
        return names.sorted().flatMap { name in
            ["source.txt", "source.html"].map { corpus.appending(path: name).appending(path: $0) }
        }.filter { FileManager.default.fileExists(atPath: $0.path) }
    }()

    @Test("No character of a document is lost, no mark crosses another, and all that begins ends")
    func corpus() throws {
        #expect(Self.documents.count > 30)
        let parser = Parser()
        for document in Self.documents {
            let response = parser.parse(
                Array(try Data(contentsOf: document)), from: Origin(path: document.lastPathComponent))
            let explanation = Explanation(response)
            let rows = explanation.passages.flatMap(\.rows)
            let lines = response.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                Shown($0)
            }
            let shown = rows.map { $0.runs.map(\.text.text).joined() }
            #expect(shown == lines.prefix(rows.count).map(\.text), "\(document)")
            #expect(lines.dropFirst(rows.count).allSatisfy { $0.text.isEmpty }, "\(document)")
            let runs = rows.flatMap(\.runs)
            let opened = runs.flatMap(\.opening)
            #expect(Set(opened).count == opened.count, "\(document)")
            #expect(opened.sorted() == runs.flatMap(\.closing).sorted(), "\(document)")
            let noted = rows.flatMap(\.notes) + explanation.unplaced
            #expect(noted.sorted() == Array(explanation.notes.indices), "\(document)")
        }
    }
}
