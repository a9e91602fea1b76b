import Basics

/// The applicant's own message at the bottom of quoted mail.
struct OldestMessage {
    private let sheet: Sheet
    private let quoted: QuotedMail
    private let marks: LineMarks
    private let isRequest: Bool

    /// - Parameter isRequest: Whether it is known to be the request, whatever it speaks of.
    init(_ sheet: Sheet, quoted: QuotedMail, marks: LineMarks, isRequest: Bool = false) {
        self.isRequest = isRequest
        self.sheet = sheet
        self.quoted = quoted
        self.marks = marks
    }

    /// The lines of the request in it: below its headers and greeting, above its closing words.
    func requestLines() -> [Int] {
        guard let start = quoted.start else { return [] }
        let end = quoted.end.map { max($0, start) } ?? sheet.lines.count
        let body = bodyStart(from: start, to: end)
        // An acknowledgement quoted without the request below it asks nothing.
        guard isRequest || !(body..<end).contains(where: { marks.has(cue: .kindAcknowledgement, on: $0) })
        else {
            return []
        }
        var lines: [Int] = []
        for line in body..<end where !sheet.lines[line].isBlank {
            if isClosing(line), !lines.isEmpty { break }
            if !isHeader(line) { lines.append(line) }
        }
        return lines
    }

    /// Behind the last block of headers.
    private func bodyStart(from start: Int, to end: Int) -> Int {
        var body = start
        for line in start..<end where isHeader(line) { body = line + 1 }
        if let greeting = (body..<end).first(where: { marks.has(cue: .greeting, on: $0) }),
            greeting < body + 6
        {
            return greeting + 1
        }
        return body
    }

    private static let headers = ["from:", "sent:", "to:", "cc:", "subject:", "date:", "importance:"]

    private func isHeader(_ line: Int) -> Bool {
        let bytes = sheet.text[sheet.lines[line].content]
        return Self.headers.contains { bytes.hasPrefix(smallLetters: $0.utf8) }
    }

    private func isClosing(_ line: Int) -> Bool {
        marks.has(cue: .closing, on: line)
            || sheet.text[sheet.lines[line].content].allSatisfy { $0 == 0x2D || $0 == 0x5F }
    }
}
