import Testing

@testable import FOIParser

/// How catalogues are read, and what holds of every entry of the one that comes with the parser.
@Suite struct CueCatalogueTests {
    @Test func theStandardCatalogueCompiles() throws {
        let catalogue = try CueCatalogue(json: EmbeddedData.cueFiles)
        #expect(catalogue.cues.map(\.id) == CueCatalogue.standard.cues.map(\.id))
        #expect(!catalogue.cues.isEmpty)
    }

    @Test func aCueIsReadWithAllItsFields() throws {
        let json = """
            {"cues": [{"id": "not-kept", "segment": "answer", "outcome": "not_held", "tags": ["kind", "whole"],
            "kind": "response", "phrases": ["not kept"], "examples": ["It is not kept"],
            "near_misses": ["It is kept"]}]}
            """
        let cue = try #require(try CueCatalogue(json: [json]).cues.first)
        #expect(cue.id == "not-kept")
        #expect(cue.segment == .answer)
        #expect(cue.outcome == .notHeld)
        #expect(cue.tags == [.kind, .whole])
        #expect(cue.kind == .response)
        #expect(cue.phrases == ["not kept"])
        #expect(cue.examples == ["It is not kept"])
        #expect(cue.nearMisses == ["It is kept"])
    }

    @Test func cuesAreNumberedThroughAllFiles() throws {
        let files = ["a", "b"].map { #"{"cues": [{"id": "\#($0)", "phrases": ["\#($0)"]}]}"# }
        let catalogue = try CueCatalogue(json: files)
        #expect(catalogue.number(of: "a") == 0)
        #expect(catalogue.number(of: "b") == 1)
        #expect(catalogue.number(of: "c") == nil)
    }

    @Test func twoCuesWithOneIdAreRefused() throws {
        let file = #"{"cues": [{"id": "a", "phrases": ["a"]}]}"#
        let error = try #require(throws: PhrasePattern.Malformed.self) {
            try CueCatalogue(json: [file, file])
        }
        #expect(error.description == "phrase “a”: two cues have this id")
    }

    @Test(arguments: [
        #"{"id": "a", "phrases": ["a"], "tags": ["unheard-of"]}"#,
        #"{"id": "a", "phrases": ["a"], "segment": "unheard-of"}"#,
        #"{"id": "a", "phrases": ["a"], "outcome": "unheard-of"}"#,
        #"{"id": "a", "phrases": ["a"], "kind": "unheard-of"}"#,
        #"{"id": "a"}"#,
        #"{"phrases": ["a"]}"#,
    ])
    func aCueOfAnotherShapeIsRefused(cue: String) {
        #expect(throws: DecodingError.self) { try CueCatalogue(json: [#"{"cues": [\#(cue)]}"#]) }
    }

    @Test func idsAreKebabCase() {
        let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
        for id in CueCatalogue.standard.cues.map(\.id) {
            let parts = id.split(separator: "-", omittingEmptySubsequences: false)
            #expect(letters.isSuperset(of: id) && !parts.contains(""), "\(id)")
        }
    }

    @Test func everyCueSaysSomething() {
        for cue in CueCatalogue.standard.cues {
            #expect(!cue.phrases.isEmpty, "\(cue.id)")
            #expect(
                cue.segment != nil || cue.outcome != nil || !cue.tags.isEmpty || cue.name != nil, "\(cue.id)")
            #expect(Set(cue.phrases).count == cue.phrases.count, "\(cue.id)")
        }
    }

    @Test func aCueThatTellsTheKindNamesIt() {
        for cue in CueCatalogue.standard.cues {
            #expect(cue.tags.contains(.kind) == (cue.kind != nil), "\(cue.id)")
        }
    }

    /// Apostrophes are left out of words, so `don t` would never meet `don't`.
    @Test func contractionsAreWrittenAsOneWord() {
        for cue in CueCatalogue.standard.cues {
            for phrase in cue.phrases {
                let halves = Words.folded(Array(phrase.utf8)).filter { ["t", "ve", "ll"].contains($0) }
                #expect(halves.isEmpty, "\(cue.id): \(phrase)")
            }
        }
    }
}
