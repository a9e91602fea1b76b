import Foundation
import Testing

@testable import FOIParser

/// The schema lists the labels that the model has: a validator only sees those that occur.
@Suite struct SchemaTests {
    private let schema: [String: Any]

    init() throws {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let data = try Data(contentsOf: root.appending(path: "schemas/response.schema.json"))
        schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// The list of labels at a path of keys.
    private func labels(_ path: String...) throws -> [String] {
        var node: Any = schema
        for key in path { node = try #require((node as? [String: Any])?[key], "no \(key)") }
        return try #require((node as? [Any])?.compactMap { $0 as? String })
    }

    @Test func labelsAreThoseOfTheModel() throws {
        #expect(try labels("properties", "kind", "enum") == DocumentKind.allCases.map(\.rawValue))
        #expect(try labels("properties", "regimes", "items", "enum") == Regime.allCases.map(\.rawValue))
        #expect(try labels("$defs", "outcome", "enum") == AnswerOutcome.allCases.map(\.rawValue))
        #expect(
            try labels("$defs", "segment", "properties", "kind", "enum")
                == SegmentKind.allCases.map(\.rawValue))
        #expect(
            try labels("$defs", "citation", "properties", "role", "enum")
                == CitationRole.allCases.map(\.rawValue))
    }

    @Test func theVersionIsTheSchemas() throws {
        let version = (schema["properties"] as? [String: [String: Any]])?["schema_version"]?["const"]
        #expect(version as? String == Response.schemaVersion)
    }

    @Test func everyPropertyIsDescribed() throws {
        var undescribed: [String] = []
        func visit(_ node: Any, _ path: String) {
            guard let object = node as? [String: Any] else { return }
            for (name, property) in object["properties"] as? [String: Any] ?? [:] {
                let text = (property as? [String: Any])?["description"] as? String ?? ""
                if text.isEmpty { undescribed.append("\(path).\(name)") }
            }
            for (name, definition) in object["$defs"] as? [String: Any] ?? [:] { visit(definition, name) }
        }
        visit(schema, "$")
        #expect(undescribed.isEmpty)
    }
}
