import Basics

/// Who speaks on each line of quoted mail: the applicant, unless the message opens as an authority's.
struct QuotedVoices {
    private let authorityLines: Set<Int>

    init(_ letter: Letter) {
        var lines: Set<Int> = []
        var isAuthority = false
        for (line, label) in letter.labels.enumerated() {
            guard let label else { continue }
            isAuthority = label == .quotedMail && Self.voice(on: line, letter, before: isAuthority)
            if isAuthority { lines.insert(line) }
        }
        authorityLines = lines
    }

    /// A header or a greeting opens a message whose writer is not yet known; an authority thanks for `your
    /// request`, and then may say what the applicant wrote.
    private static func voice(on line: Int, _ letter: Letter, before: Bool) -> Bool {
        if letter.marks.has(cue: .applicantWrites, on: line) { return false }
        if letter.marks.has(cue: .authorityWrites, on: line) { return true }
        return before && !letter.marks.has(cue: .greeting, on: line) && !isHeader(line, letter.sheet)
    }

    private static let headers = ["from:", "sent:", "to:", "subject:"].map { Array($0.utf8) }

    private static func isHeader(_ line: Int, _ sheet: Sheet) -> Bool {
        let bytes = sheet.text[sheet.lines[line].content]
        return headers.contains { bytes.hasPrefix(smallLetters: $0) }
    }

    /// Whether an earlier message of the authority stands on the line.
    func isAuthority(on line: Int) -> Bool { authorityLines.contains(line) }
}
