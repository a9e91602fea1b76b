import FOIParser
import Foundation
import Testing

/// Invariants 1 to 3: text is labelled and never deleted, spans quote what they say, parsing never
/// fails. Over all documents of the corpus and damaged copies of them.
@Suite("Every document of the corpus")
struct CorpusTests {
    private static let parser = Parser()

    @Test func isThere() {
        #expect(CorpusDocument.all.count >= 30)
        #expect(CorpusDocument.all.contains { $0.isHTML })
        let recoded = CorpusDocument.all.filter { Damage.windows1252.copy(of: $0) != nil }
        #expect(recoded.count >= 5)
    }

    @Test(
        "gives an object that holds together, cut, run together, garbled or whole",
        arguments: CorpusDocument.all)
    func damaged(document: CorpusDocument) throws {
        try expectSound(document.bytes, "\(document.name), whole")
        for damage in Damage.losing {
            guard let copy = damage.copy(of: document) else { continue }
            try expectSound(copy, "\(document.name), \(damage.rawValue)")
        }
    }

    @Test("gives the same object with other line ends, marks and encodings", arguments: CorpusDocument.all)
    func rewritten(document: CorpusDocument) throws {
        let original = Self.parser.parse(document.bytes)
        for damage in Damage.keeping {
            guard let bytes = damage.copy(of: document) else { continue }
            var copy = Self.parser.parse(bytes)
            #expect(copy.source.bytes == bytes.count)
            #expect(copy.id != original.id)
            #expect(copy.text.utf8.elementsEqual(original.text.utf8), "\(damage.rawValue)")
            copy.id = original.id
            copy.source = original.source
            #expect(copy == original, "\(damage.rawValue)")
        }
    }

    private func expectSound(_ bytes: [UInt8], _ comment: Comment) throws {
        let response = Self.parser.parse(bytes)
        #expect(ResponseFaults(response).all() == [], comment)
        #expect(response.source.bytes == bytes.count, comment)
        let json = try JSONSerialization.jsonObject(with: Data(response.json())) as? [String: Any]
        let text = try #require(json?["text"] as? String, comment)
        #expect(text.utf8.elementsEqual(response.text.utf8), comment)
    }
}
