import Foundation
import Testing

@testable import FOIParser

/// The schema lists the labels that the model has: a validator only sees those that occur.
@Suite struct CueSchemaTests {
    private let properties: [String: [String: Any]]

    init() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let data = try Data(contentsOf: root.appending(path: "schemas/phrases.schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let cue = try #require((schema["$defs"] as? [String: [String: Any]])?["cue"])
        properties = try #require(cue["properties"] as? [String: [String: Any]])
    }

    @Test func labelsAreThoseOfTheModel() {
        let tags = properties["tags"]?["items"] as? [String: Any]
        #expect(tags?["enum"] as? [String] == Cue.Tag.allCases.map(\.rawValue))
        #expect(properties["segment"]?["enum"] as? [String] == SegmentKind.allCases.map(\.rawValue))
        #expect(properties["outcome"]?["enum"] as? [String] == AnswerOutcome.allCases.map(\.rawValue))
        #expect(properties["kind"]?["enum"] as? [String] == DocumentKind.allCases.map(\.rawValue))
    }

    @Test func everyPropertyIsDescribed() {
        let undescribed = properties.filter { ($0.value["description"] as? String ?? "").isEmpty }
        #expect(undescribed.isEmpty && !properties.isEmpty)
    }
}
