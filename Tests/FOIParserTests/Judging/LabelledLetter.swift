import HTMLText

@testable import FOIParser

extension Letter {
    /// A letter all of whose lines, blank ones apart, are of one kind.
    static func labelled(_ kind: SegmentKind, _ text: String) -> Letter {
        let reading = Reading(page: Reader().read([UInt8](text.utf8)))
        let labels = reading.sheet.lines.map { line in
            line.isBlank ? nil : Labeller.Label(kind: kind, rule: "test")
        }
        return Letter(reading, labels: labels, marks: LineMarks(reading.sheet))
    }
}
