import FOIParser
import Foundation
import Statutes
import Testing

@testable import FOIArchive

@Suite struct CitingTests {
    private let text = "é😀 We rely on section 31(1) and s.23(5)\nof the Freedom of Information Act 2000."

    @Test func spansCountCodePoints() {
        let scalars = Array(text.unicodeScalars)
        let found = ListedCitation.list(Array(text.utf8))
        #expect(!found.isEmpty)
        for entry in found {
            let covered = scalars[entry.span.start..<entry.span.end]
            #expect(covered.elementsEqual(entry.text.unicodeScalars))
        }
    }

    @Test func theRegimeIsForBareProvisions() {
        let bare = Array("This is exempt under section 31(1).".utf8)
        #expect(ListedCitation.list(bare).map(\.citation.canonical) == ["s.31(1)"])
        let found = ListedCitation.list(bare, regime: "FOIA")
        #expect(found.map(\.citation.canonical) == ["FOIA s.31(1)"])
        #expect(found.map(\.uri) == ["http://www.legislation.gov.uk/id/ukpga/2000/36/section/31/1"])
    }

    private func entry(_ text: String, path: String? = nil, title: String? = nil) -> ListedCitation {
        let provision = Provision(kind: .section, number: "31", path: ["1"])
        return ListedCitation(
            path: path, text: text, span: Span(start: 2, end: 5),
            citation: Citation(range: 0..<3, provision: provision, instrument: nil, basis: .unresolved),
            title: title, uri: nil, role: nil)
    }

    @Test func jsonHasNullsForWhatIsUnknown() {
        #expect(
            String(decoding: entry("s \"31\"").jsonLine, as: UTF8.self)
                == #"{"path":null,"text":"s \"31\"","span":{"start":2,"end":5},"instrument":null,"#
                + #""provision":"s.31(1)","citation":"s.31(1)","title":null,"uri":null,"role":null}"# + "\n")
    }

    @Test func columnsAreAligned() {
        let table = CitationTable([entry("sé\n 31", title: "Law"), entry("section 31")])
        #expect(
            table.lines == [
                "text        citation  title  uri  role",
                "sé 31       s.31(1)   Law    -    -",
                "section 31  s.31(1)   -      -    -",
            ])
    }

    @Test func severalFilesAreNamed() {
        let table = CitationTable([entry("s 1", path: "a.txt"), entry("s 1", path: "b.txt")])
        #expect(table.lines.map { $0.prefix(5) } == ["path ", "a.txt", "b.txt"])
    }

    @Test func aLongCellIsShortened() {
        let line = CitationTable([entry(String(repeating: "x", count: 60))]).lines[1]
        #expect(line.hasPrefix(String(repeating: "x", count: 47) + "…  s.31(1)"))
    }
}
