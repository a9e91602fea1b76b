/// What speaks for one kind of document or another.
struct KindEvidence {
    private let letter: Letter

    init(_ letter: Letter) { self.letter = letter }

    func features() -> Evidence {
        var features = Evidence()
        /// By the number of the kind.
        var counts = Array(repeating: 0, count: SegmentKind.allCases.count)
        let cues = letter.sheet.marks.catalogue.cues
        var visible = 0
        var isFirst = true
        for (line, label) in letter.labels.enumerated() {
            guard let label else { continue }
            visible += 1
            counts[label.number] += 1
            guard label != .quotedMail, label != .pageBoilerplate else { continue }
            letter.marks.forEachCue(on: line) { add(cues[$0], label, &isFirst, to: &features) }
            if Self.telling.contains(label) {
                features.insertWords(in: letter.sheet.lines[line].content, of: letter.sheet)
            }
            guard label == .decision || label == .answer else { continue }
            for index in letter.citations(on: line) {
                if let ground = letter.law.ground(of: index) {
                    features.insert("ground:", ground.rawValue)
                }
            }
        }
        for kind in SegmentKind.allCases where kind != .quotedMail {
            let count = counts[kind.number]
            features.insert(count > 0 ? "has:" : "lacks:", kind.rawValue)
            if count * 4 > visible { features.insert("mostly:", kind.rawValue) }
        }
        if counts[SegmentKind.answer.number] + counts[SegmentKind.reasons.number] == 0 {
            features.insert("says-nothing")
        }
        if visible < 8 { features.insert("short") }
        return features
    }

    /// The segments in which a letter says what it is.
    private static let telling: CaseSet<SegmentKind> = [.letterhead, .salutation, .decision]

    private func add(_ cue: Cue, _ label: SegmentKind, _ isFirst: inout Bool, to features: inout Evidence) {
        switch label {
        case .rights: break
        case .salutation, .decision, .letterhead:
            features.insert("cue:", cue.id)
            guard let kind = cue.kind else { break }
            features.insert("tells:", kind.rawValue)
            if isFirst { features.insert("tells-first:", kind.rawValue) }
            isFirst = false
        case .answer, .reasons, .advice:
            if let kind = cue.kind { features.insert("reply-tells:", kind.rawValue) }
        case .request, .signature, .statute, .pageBoilerplate, .quotedMail: break
        }
    }
}
