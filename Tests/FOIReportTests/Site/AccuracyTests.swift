import Foundation
import Testing

@testable import FOIReport

/// What a report says of the accuracy is what docs/accuracy.md says: where that changes, copy its table and its words into
/// `Accuracy`.
@Suite struct AccuracyTests {
    @Test func theMethodsPageHasTheDocumentedFigures() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let manual = try String(contentsOf: root.appending(path: "docs/accuracy.md"), encoding: .utf8)
        #expect(manual.contains(Accuracy.table))
        #expect(Words.line(manual).contains(Words.line(Accuracy.columns)))
    }

    @Test func theTableIsTakenApart() {
        #expect(Accuracy.samples.count > 1)
        #expect(Accuracy.measures.count > 4)
        #expect(
            Accuracy.measures.allSatisfy { $0.shares.count == Accuracy.samples.count && !$0.title.isEmpty })
    }
}
