/// Where in a letter a line stands: before or after the greeting and the closing words, and under
/// which kind of heading.
struct ReadingContext {
    private let sheet: Sheet
    private let cues: [[Int]]
    private let greeting: Int?
    private var closing: Int?
    private var heading: Shape = .underNothing
    private let greetingCue: Int?
    private let closingCue: Int?

    init(_ sheet: Sheet, cues: [[Int]]) {
        self.sheet = sheet
        self.cues = cues
        greetingCue = sheet.marks.catalogue.number(of: .greeting)
        closingCue = sheet.marks.catalogue.number(of: .closing)
        greeting = cues.firstIndex { [greetingCue] line in greetingCue.map(line.contains) ?? false }
    }

    /// Whether the lines read last stand under the heading of a round of asking.
    var isInRound: Bool { heading == .underRound }

    /// The shapes of `line` from its place; lines must be asked in order.
    mutating func shapes(at line: Int) -> [Shape] {
        if let closingCue, cues[line].contains(closingCue) { closing = line }
        let shape = headingShape(cues[line])
        if let shape { heading = shape }
        // A decision ends the last round, whatever its heading.
        if heading == .underRound, cues[line].contains(where: { decides($0) }) { heading = .underNothing }
        return [place(line), heading] + afterClosing(line)
    }

    private func decides(_ cue: Int) -> Bool {
        let cue = sheet.marks.catalogue.cues[cue]
        return cue.segment == .decision && cue.tags.contains(.whole) || cue.isNamed(.refusalNotice)
    }

    private func place(_ line: Int) -> Shape {
        guard let greeting else { return .noGreeting }
        return line < greeting ? .beforeGreeting : .afterGreeting
    }

    private func afterClosing(_ line: Int) -> [Shape] {
        guard let closing else { return [] }
        return line - closing <= 12 ? [.afterClosing, .soonAfterClosing] : [.afterClosing]
    }

    private func headingShape(_ cues: [Int]) -> Shape? {
        for cue in cues.map({ sheet.marks.catalogue.cues[$0] }) {
            if cue.tags.contains(.roundHeading) { return .underRound }
            if cue.tags.contains(.requestHeading) { return .underRequest }
            if cue.tags.contains(.answerHeading) { return .underAnswer }
            if cue.tags.contains(.reasonsHeading) { return .underReasons }
        }
        return nil
    }
}
