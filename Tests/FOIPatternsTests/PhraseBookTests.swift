import FOIParser
import FOIPatterns
import Testing

@Suite struct PhraseBookTests {
    private func book(_ cues: String) throws -> PhraseBook {
        try PhraseBook(json: Array(#"{"cues": [\#(cues)]}"#.utf8))
    }

    private func error(_ json: String) -> String? {
        do {
            _ = try PhraseBook(json: Array(json.utf8))
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func wordsAreFoundWithTheirSentence() throws {
        let book = try book(
            #"{"id": "store", "phrases": ["(cctv|camera) store"], "examples": ["The CCTV store"]}"#)
        let text = Array("It is so. The Camera\nstore is full. More.".utf8)
        let found = try #require(book.occurrences(in: text).first)
        #expect(String(decoding: text[found.range], as: UTF8.self) == "Camera\nstore")
        #expect(String(decoding: text[found.sentence], as: UTF8.self) == "The Camera\nstore is full")
    }

    @Test func faultsAreNamed() {
        #expect(error("{") == "the file is not JSON in UTF-8")
        #expect(error("{}") == #"$ has no key "cues""#)
        #expect(error(#"{"cues": []}"#) == #"there is no entry in "cues""#)
        #expect(error(#"{"cues": [{"id": "a"}]}"#) == #"$.cues[0] has no key "phrases""#)
        #expect(error(#"{"cues": [{"id": "a", "phrases": ["b c"]}]}"#)?.contains("has no example") == true)
        #expect(
            error(#"{"cues": [{"id": "a", "phrases": ["b c"], "examples": ["x"]}]}"#)
                == "the entry \"a\": no phrase finds its example “x”")
        #expect(
            error(
                #"{"cues": [{"id": "a", "phrases": ["b c"], "examples": ["B c"], "near_misses": ["a b, c"]}]}"#
            )
                == "the entry \"a\" finds “b, c” in its near miss “a b, c”")
        #expect(
            error(#"{"cues": [{"id": "a", "phrases": ["(b"], "examples": ["b"]}]}"#)?.contains("not closed")
                == true)
        #expect(
            error(
                #"{"cues": [{"id": "a", "phrases": ["b"], "examples": ["b"]}, {"id": "a", "phrases": ["b"], "examples": ["b"]}]}"#
            )?.contains("two cues have this id") == true)
    }

    @Test func phrasesAreCountedAndGiveStatements() throws {
        let book = try book(
            """
            {"id": "silent", "tags": ["ncnd"], "phrases": ["remains silent on"], "examples": ["He remains silent on it"]},
            {"id": "rally", "phrases": ["rally"], "examples": ["the rally"]}
            """)
        let texts = [
            letter(
                questions: ["How many drones are owned?", "How many drones watched the rally?"],
                replies: [
                    "The total was 12.",
                    "The Constabulary remains silent on whether drones watched the rally.",
                ])
        ]
        let found = patterns(texts, phrases: book)
        #expect(found.phrases.map(\.id) == ["silent", "rally"])
        #expect(found.phrases.map(\.occurrences) == [1, 1])
        #expect(found.phrases.map(\.documents) == [Share(1, of: 1), Share(1, of: 1)])
        let line = try #require(found.concordance.first)
        #expect(line.operative == "remains silent on")
        #expect(line.statement.rule == "silent")
        #expect(found.figures.total.ncndDocuments == 1)
        #expect(patterns(texts).figures.total.ncndDocuments == 0)
    }
}
