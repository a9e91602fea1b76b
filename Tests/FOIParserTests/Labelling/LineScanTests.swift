import Testing

@testable import FOIParser

@Suite("What one pass over a line finds")
struct LineScanTests {
    /// What is found in `line` where it begins at each of some places of a text.
    private func found(_ line: String) -> Set<String> {
        let alone = signs(LineScan(Array(line.utf8)[...]))
        for before in 0..<20 {
            let text =
                Array(repeating: UInt8(ascii: "@"), count: before) + Array(line.utf8) + Array("@@@".utf8)
            let scan = LineScan(text, before..<(before + line.utf8.count))
            #expect(signs(scan) == alone, "behind \(before) bytes")
        }
        return alone
    }

    private func signs(_ scan: LineScan) -> Set<String> {
        var signs: Set<String> = []
        if scan.hasAt { signs.insert("at") }
        if scan.hasWeb { signs.insert("web") }
        if scan.hasPostcode { signs.insert("postcode") }
        if scan.hasPounds { signs.insert("pounds") }
        if scan.hasYear { signs.insert("year") }
        if scan.hasColumns { signs.insert("columns") }
        if scan.hasPipes { signs.insert("pipes") }
        return signs
    }

    private static let examples: [(line: String, signs: Set<String>)] = [
        ("write to the clerk of works at thornwick without delay", []),
        ("write to the clerk of works: clerk@thornwick.example", ["at"]),
        ("more of it is to be found on our pages at www.thornwick.example", ["web"]),
        ("https://thornwick.example", ["web"]),
        ("Guildhall, Market Place, Thornwick TW4 2QX", ["postcode"]),
        ("Guildhall, Market Place, Thornwick TW4 2QXY", []),
        ("it came to £14 in all the years that were asked about", ["pounds"]),
        ("the year of the fire, which was 1987, is not recorded here", ["year"]),
        ("the file of that day bears the number 19870 on its spine", []),
        ("Boats of the harbour      Fourteen", ["columns"]),
        ("Boats of the harbour\tFourteen", ["columns"]),
        ("Boats of the harbour | Fourteen", ["pipes"]),
    ]

    @Test("Signs are found wherever they stand", arguments: examples)
    func findsSigns(_ line: String, _ signs: Set<String>) {
        #expect(found(line) == signs)
    }

    @Test("A line says nothing of what stands behind it")
    func endsWithTheLine() {
        let text = Array("see ww".utf8) + Array("w.thornwick.example 1987".utf8)
        #expect(signs(LineScan(text, 0..<6)).isEmpty)
        #expect(signs(LineScan(text, 0..<text.count)) == ["web", "year"])
    }
}

@Suite("Rows of figures by kind")
struct KindRowTests {
    @Test func holdsAllKinds() {
        #expect(SegmentKind.allCases.count <= KindRow.capacity)
        var row = KindRow()
        for kind in SegmentKind.allCases { row[kind.number] = Float(kind.number) }
        #expect(SegmentKind.allCases.allSatisfy { row[$0.number] == Float($0.number) })
        let twice = row + row
        #expect(SegmentKind.allCases.allSatisfy { twice[$0.number] == 2 * Float($0.number) })
        #expect(twice == 2 * row)
    }

    @Test func takesWhatIsGreater() {
        var best = KindRow(repeating: 4)
        var row = KindRow()
        for kind in SegmentKind.allCases { row[kind.number] = Float(kind.number) }
        best.raise(to: row, plus: 1)
        #expect(SegmentKind.allCases.allSatisfy { best[$0.number] == max(4, Float($0.number) + 1) })
    }
}
