import Foundation
import Statutes
import Testing

/// The examples of docs/statutes.md, compiled and run. Each stands here between the marks `// begin` and
/// `// end`, line by line as it is printed there; the last test holds the two in step.
@Suite("Examples of docs/statutes.md")
struct DocumentedExampleTests {
    @Test func citations() {
        var printed: [String] = []
        func print(_ canonical: String, _ range: Range<Int>) { printed.append("// \(canonical) \(range)") }
        // begin
        let scanner = CitationScanner()
        let text = Array("Withheld under sections 31(1)(a), (b) and 40(2) of the Act.".utf8)
        for citation in scanner.citations(in: text, regime: "FOIA") {
            print(citation.canonical, citation.range)
        }
        // FOIA s.31(1)(a) 15..<47
        // FOIA s.31(1)(b) 15..<47
        // FOIA s.40(2) 15..<47
        // end
        #expect(
            printed == [
                "// FOIA s.31(1)(a) 15..<47", "// FOIA s.31(1)(b) 15..<47", "// FOIA s.40(2) 15..<47",
            ])
    }

    @Test func otherTexts() {
        let scanner = CitationScanner()
        // begin
        let judgment = Array("section 30 of the Police Act 1996; section 30 applies".utf8)
        let found = scanner.citations(in: judgment).map(\.canonical)
        // ["PA1996 s.30", "PA1996 s.30"]
        // end
        #expect(found == ["PA1996 s.30", "PA1996 s.30"])
    }

    @Test func law() throws {
        let known = try #require(law("s.43(2)"))
        #expect(known.title == "Commercial interests")
        #expect(known.exemptionClass == .qualified)
        #expect(known.test == .prejudice)
        #expect(known.limb?.description == "s.43(3)")
        #expect(known.uri == "http://www.legislation.gov.uk/id/ukpga/2000/36/section/43/2")
        #expect(law("s.43(1)")?.test == .classBased)
    }

    private struct Law {
        let title: String
        let exemptionClass: ExemptionEntry.Class?
        let test: ExemptionEntry.Test?
        let limb: Provision?
        let source: String
        let uri: String?
    }

    private func law(_ text: String) -> Law? {
        // begin
        let catalogue = Catalogue.standard
        guard let provision = Provision(canonical: text),
            let entry = catalogue.exemption(provision, in: "FOIA")
        else { return nil }
        return Law(
            title: entry.title,  // "Commercial interests"
            exemptionClass: entry.exemptionClass(of: provision),  // qualified
            test: entry.test(of: provision),  // prejudice; for s.43(1) classBased
            limb: entry.ncndLimb(of: provision),  // s.43(3)
            source: entry.source,  // where that was read
            uri: catalogue.uri(for: provision, in: "FOIA"))
        // http://www.legislation.gov.uk/id/ukpga/2000/36/section/43/2
        // end
    }

    /// The lines between the marks, without their indentation.
    private func examples(in source: String) -> [[String]] {
        var examples: [[String]] = []
        var isInside = false
        for line in source.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            switch line {
            case "// begin":
                isInside = true
                examples.append([])
            case "// end": isInside = false
            default: if isInside { examples[examples.count - 1].append(line) }
            }
        }
        return examples
    }

    /// The lines of the blocks of Swift of a document that do more than import.
    private func blocks(of document: String) -> [[String]] {
        var blocks: [[String]] = []
        var isInside = false
        for line in document.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if line == "```swift" {
                isInside = true
                blocks.append([])
            } else if line == "```" {
                isInside = false
            } else if isInside, line != "import Statutes" {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks.filter { !$0.contains { $0.hasPrefix(".package(") } }
    }

    @Test func standHereAsTheyArePrinted() throws {
        let source = URL(filePath: #filePath)
        let package = source.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let document = try String(contentsOf: package.appending(path: "docs/statutes.md"), encoding: .utf8)
        let printed = blocks(of: document)
        #expect(printed.count == 3)
        #expect(printed == examples(in: try String(contentsOf: source, encoding: .utf8)))
    }
}
