/// Where in a letter a line stands: before or after the greeting and the closing words, and under
/// which kind of heading.
struct ReadingContext {
    private let sheet: Sheet
    private let cues: GroupedByLine
    private let greeting: Int?
    private var closing: Int?
    private var heading: Shape = .underNothing
    private let greetingCue: Int?
    private let closingCue: Int?

    init(_ sheet: Sheet, cues: GroupedByLine) {
        self.sheet = sheet
        self.cues = cues
        greetingCue = sheet.marks.catalogue.number(of: .greeting)
        closingCue = sheet.marks.catalogue.number(of: .closing)
        greeting = greetingCue.flatMap { greeting in
            sheet.visible.first { cues.contains(greeting, on: $0) }
        }
    }

    /// Whether the lines read last stand under the heading of a round of asking.
    var isInRound: Bool { heading == .underRound }

    /// Adds the shapes of `line` from its place; lines must be asked in order.
    mutating func addShapes(at line: Int, to list: inout ShapeList) {
        if let closingCue, cues.contains(closingCue, on: line) { closing = line }
        if let shape = headingShape(line) { heading = shape }
        // A decision ends the last round, whatever its heading.
        if heading == .underRound, cues[line].contains(where: { decides($0) }) { heading = .underNothing }
        list.add(place(line))
        list.add(heading)
        guard let closing else { return }
        list.add(.afterClosing)
        if line - closing <= 12 { list.add(.soonAfterClosing) }
    }

    private func decides(_ cue: Int32) -> Bool {
        let cue = sheet.marks.catalogue.cues[Int(cue)]
        return cue.segment == .decision && cue.tags.contains(.whole) || cue.isNamed(.refusalNotice)
    }

    private func place(_ line: Int) -> Shape {
        guard let greeting else { return .noGreeting }
        return line < greeting ? .beforeGreeting : .afterGreeting
    }

    private func headingShape(_ line: Int) -> Shape? {
        for cue in cues[line] {
            let tags = sheet.marks.catalogue.tags[Int(cue)]
            if tags.contains(.roundHeading) { return .underRound }
            if tags.contains(.requestHeading) { return .underRequest }
            if tags.contains(.answerHeading) { return .underAnswer }
            if tags.contains(.reasonsHeading) { return .underReasons }
        }
        return nil
    }
}
