/// One run over one text.
struct CitationScan {
    let bytes: Bytes
    let resolver: ActResolver
    let parser: ExpressionParser
    let surroundings: Surroundings
    let idioms: IdiomIndex
    var names: NameReader
    var reading = Reading()
    var lines = LineTracker()
    private var recited: RecitedTexts
    private(set) var records = Chunks<CitationRecord>()
    /// The expression emitted last: its citations, for an Act named behind the next of a pair.
    private var previous: (citations: Range<Int>, end: Int)?
    /// Articles and regulations whose instrument is named only further on.
    private var waiting: [(citation: Int, place: Place)] = []
    private var table = ProvisionTable()
    /// The provisions of the expression read last.
    var list = ProvisionList()
    private let register: InstrumentRegister

    init(
        bytes: Bytes, regime: String?, recited: [RecitedText], tables: CitationTables
    ) {
        self.recited = RecitedTexts(recited)
        self.idioms = tables.idioms
        self.bytes = bytes
        register = InstrumentRegister(tables.names.keys)
        self.resolver = ActResolver(names: tables.names, regime: regime, register)
        self.parser = ExpressionParser(bytes: bytes)
        self.surroundings = Surroundings(bytes: bytes)
        self.names = NameReader(bytes: bytes, names: tables.names, register: register)
    }

    mutating func run() -> [Citation] {
        var position = 0
        while let trigger = bytes.trigger(from: position) {
            switch trigger.kind {
            case .digit: position = number(at: trigger.position)
            case .ct: position = sectionOrAct(at: trigger.position)
            case .ph: position = paragraph(at: trigger.position)
            }
        }
        settleWaiting()
        return citations()
    }

    private func citations() -> [Citation] {
        var citations: [Citation] = []
        citations.reserveCapacity(records.count)
        for record in records.chunks.joined() {
            let provision = table.provision(Int(record.provision))
            guard Self.keeps(provision, record.instrument) else { continue }
            citations.append(
                Citation(
                    range: record.start..<record.end, provision: provision,
                    instrument: record.instrument.map(register.id), basis: record.basis))
        }
        return citations
    }

    /// An article that nothing ties to an instrument and that has no brackets is part of some
    /// constitution or agreement.
    private static func keeps(_ provision: Provision, _ instrument: InstrumentKey?) -> Bool {
        instrument != nil || provision.kind == .section || !provision.path.isEmpty
    }

    var recitesByCaller: Bool { !recited.isEmpty }

    /// Whether the position stands in recited statute, by the caller's word or by its drafting. The
    /// caller's word also says which provision is recited.
    mutating func isRecited(at position: Int) -> Bool {
        if let text = recited.text(at: position) {
            if let place = Place(text.provision) {
                reading.base = Reading.Base(place, instrument: register.key(text.instrument))
            }
            return true
        }
        return lines.isRecited(bytes, at: position)
    }

    // MARK: Numbers

    /// Reads what a digit belongs to; gives the position to go on from.
    private mutating func number(at start: Int) -> Int {
        var run = start
        while bytes.isDigit(run) { run += 1 }
        guard run - start <= 4 else { return run }
        if run - start == 4, bytes.isYear(start..<run), let word = titleWord(before: start) { title(word) }
        let before = bytes[start - 1]
        if before == UInt8(ascii: "(") || before == UInt8(ascii: "[") {
            if let end = relative(open: start - 1) { return end }
            return bytes.mayOpenBare(start) ? bare(number: start) ?? run : run
        }
        if before == UInt8(ascii: "."), bytes.isDigit(start - 2) { return run }
        if let anchor = bytes.anchor(before: start) {
            return reference(anchor, number: start) ?? run
        }
        return bytes.mayOpenBare(start) ? bare(number: start) ?? run : run
    }

    /// A word, a number and what follows them.
    private mutating func reference(_ anchor: PlacedAnchor, number: Int) -> Int? {
        switch anchor.anchor.kind {
        case .paragraph: return scheduleParagraph(anchor, number: number)
        case .schedule: return schedule(anchor, number: number)
        case .subsection: return nil
        case .section, .exemption: return provisions(anchor, kind: .section, number: number)
        case .regulation, .exception: return provisions(anchor, kind: .regulation, number: number)
        case .article: return provisions(anchor, kind: .article, number: number)
        case .rule: return provisions(anchor, kind: .rule, number: number)
        case .bare: return nil
        }
    }

    private mutating func provisions(_ anchor: PlacedAnchor, kind: Provision.Kind, number: Int) -> Int? {
        guard let read = parser.read(kind: kind, anchor: anchor.anchor, number: number, into: &list) else {
            return nil
        }
        let range = anchor.start..<read.end
        if !list.holdsPath, isNoReference(anchor, kind, number: number, read, range) { return nil }
        if let end = makePartOfSchedule(read.next) {
            return emit(Expression(anchor: anchor, range: anchor.start..<end))
        }
        return emit(Expression(anchor: anchor, range: range, isDotted: read.isDotted), read.next)
    }

    /// Whether a word and a number without brackets only look like a reference.
    private func isNoReference(
        _ anchor: PlacedAnchor, _ kind: Provision.Kind, number: Int, _ read: ExpressionParser.Extent,
        _ range: Range<Int>
    ) -> Bool {
        if list.provisions.count == 1, surroundings.isNoProvision(number: number, end: read.number) {
            return true
        }
        if surroundings.isPostcode(anchor, number: number, end: read.number),
            !previousIsJoined(to: anchor.start), !leadsToSection(after: read.number),
            idiom(range, read.next) == nil, !isNamedInHeading(anchor, end: read.number)
        {
            return true
        }
        switch anchor.anchor.kind {
        case .regulation where anchor.anchor.terse: return true
        case .article: return surroundings.isForeign(read.next)
        case .exemption, .exception: return !list.provisions.allSatisfy { resolver.isGround($0) }
        default: return false
        }
    }

    /// `Harm - S31`: a heading names a ground of refusal.
    private func isNamedInHeading(_ anchor: PlacedAnchor, end: Int) -> Bool {
        list.provisions.allSatisfy { resolver.isGround($0) }
            && surroundings.closesHeading(anchor.start, end: end)
    }

    /// Whether a citation stands before: `S40(2) and S41`.
    private func previousIsJoined(to start: Int) -> Bool {
        guard let previous, let joint = parser.connective(after: previous.end) else { return false }
        return joint.end == start && !joint.isDash
    }

    /// Whether the next of a list is shown to be a section: `S31 and S40(2)`, `S31, S40 of the Act`.
    private func leadsToSection(after end: Int) -> Bool {
        var end = end
        for _ in 0..<4 {
            guard let joint = parser.connective(after: end), !joint.isDash, bytes[joint.end] | 0x20 == 0x73,
                let number = bytes.provisionNumber(at: joint.end + 1)
            else { return false }
            if bytes.bracketToken(at: number.end)?.isNumber == true { return true }
            if surroundings.hasEvidence(behind: number.end) { return true }
            switch names.after(bytes.following(number.end)) {
            case .instrument, .definedAct: return true
            default: end = number.end
            }
        }
        return false
    }

    // MARK: Spelled numbers and titles

    private mutating func sectionOrAct(at position: Int) -> Int {
        let start = bytes.wordStart(before: position)
        let end = bytes.wordEnd(from: position)
        let sense = bytes.sense(in: start..<end)
        if sense.contains(.section) { return spelledSection(start..<end) ?? end }
        if sense.contains(.act) { title(start..<end) }
        return end
    }

    /// `section forty`, `section thirty-one (1)`.
    private mutating func spelledSection(_ word: Range<Int>) -> Int? {
        guard let number = bytes.skipGap(from: word.upperBound), bytes.isLetter(number),
            let spelled = bytes.spelledNumber(at: number)
        else { return nil }
        list.start(kind: .section)
        list.begin(number: Label(spelled.value))
        var stop = spelled.end
        while let open = bytes.skipGap(from: stop), let token = bytes.bracketToken(at: open),
            token.isNumber || list.hasPath
        {
            list.add(token.label, listed: false)
            stop = token.end
        }
        list.close()
        // `in each section forty people`
        if !list.holdsPath, bytes.following(stop)?.sense.contains(.counted) == true { return nil }
        let anchor = PlacedAnchor(
            anchor: Anchor(kind: .section), start: word.lowerBound, glued: false, capital: false)
        return emit(Expression(anchor: anchor, range: word.lowerBound..<stop)) ?? stop
    }

    /// `Regulations`, `Order` or `Rules` before a year; an Act is met by its own name.
    private func titleWord(before year: Int) -> Range<Int>? {
        guard let end = bytes.skipGapBack(from: year), end < year else { return nil }
        let start = bytes.wordStart(before: end)
        guard let unit = Title.units[bytes.word(in: start..<end)], unit != .section else { return nil }
        return start..<end
    }

    /// Takes note of the instrument whose name ends with `word`, and of the term that a bracket
    /// behind it defines.
    private mutating func title(_ word: Range<Int>) {
        guard bytes.isUpper(word.lowerBound), let found = names.title(endingWith: word) else { return }
        let key = resolver.choose(found, &reading)
        let settled = NamedInstrument(
            meaning: key.map { NameMeaning($0) } ?? .unknown, range: found.range, unit: found.unit)
        note(settled, at: word.lowerBound)
        let end = max(word.upperBound, found.range.upperBound)
        if let definition = names.definition(after: end) { define(definition, settled) }
    }

    private mutating func define(_ definition: NameReader.Definition, _ instrument: NamedInstrument) {
        guard let key = instrument.key else { return }
        if definition.isAct { reading.definedAct = key }
        if definition.isRegulations { reading.definedRegulations = key }
        if let term = definition.abbreviation { names.terms.define(term, as: instrument) }
    }

    private mutating func note(_ instrument: NamedInstrument, at position: Int) {
        let key = instrument.key
        reading.note(
            key, unit: instrument.unit, at: position, isKnown: key.map(register.keys.holds) ?? false)
    }

    // MARK: Emitting

    /// The same for an expression behind which nothing has been looked at yet.
    mutating func emit(_ expression: Expression) -> Int? {
        emit(expression, bytes.following(expression.range.upperBound))
    }

    /// Ties an expression, whose provisions stand in `list`, to its instrument and keeps its citations;
    /// nil where it is no citation.
    ///
    /// - Parameter next: what stands behind it.
    mutating func emit(_ expression: Expression, _ next: Following?) -> Int? {
        guard let first = list.provisions.first else { return nil }
        let end = expression.range.upperBound
        let beside = names.after(next, citing: first.kind)
        let recited = isRecited(at: expression.range.lowerBound)
        var finding = resolver.named(beside, first, &reading)
        let before = bytes.preceding(expression.range.lowerBound)
        if case .place = beside, !isRefused(by: first, before) { finding = .rejected }
        if finding == nil, let name = names.before(expression.range.lowerBound, before) {
            finding = .found(resolver.choose(name, &reading), .named)
            note(name, at: expression.range.lowerBound)
        }
        if finding == nil, let instrument = idiom(expression.range, next) {
            finding = .found(instrument, .idiom)
        }
        if finding == nil, !first.hasPath {
            if surroundings.isForeign(next), reading.tied[first] == nil { finding = .found(nil, .unresolved) }
            if surroundings.isFormHeading(next) { return nil }
        }
        if finding == nil, reading.mentions == nil, resolver.needsMentions(first) {
            reading.mentions = Mentions(in: bytes, names: names.names, register)
        }
        let settled =
            finding ?? resolver.unnamed(first, recited: recited, &reading, at: expression.range.lowerBound)
        guard case .found(let instrument, let basis) = settled else {
            switch beside {
            case .document, .place: dropBack(to: expression)
            default: break
            }
            return nil
        }
        if case .instrument(let name) = beside { note(name, at: end) }
        if expression.isDotted, instrument == nil || basis == .regime && first.kind == .section { return nil }
        append(expression, instrument: instrument, basis: basis)
        remember(expression, before, instrument: instrument, basis: basis, recited: recited)
        return end
    }

    /// Whether a reference before `in the documents` is to the ground on which they are withheld: `names
    /// are exempt under section 40 in the annexes`, and no `section 4 in the annual report`.
    private func isRefused(by provision: Place, _ before: Preceding?) -> Bool {
        guard resolver.isGround(provision) else { return false }
        if provision.hasPath { return true }
        guard let before else { return false }
        return before.sense.contains(.under) || isVirtue(before)
    }

    /// `by virtue of`
    private func isVirtue(_ before: Preceding) -> Bool {
        guard before.sense.contains(.of), let end = bytes.skipGapBack(from: before.start) else {
            return false
        }
        return bytes.word(in: bytes.wordStart(before: end)..<end) == "virtue"
    }

    /// Keeps one citation for each provision of the expression.
    mutating func append(_ expression: Expression, instrument: InstrumentKey?, basis: Citation.Basis) {
        let start = records.count
        let unit = instrument.flatMap(register.keys.unit)
        for index in list.provisions.indices {
            let place = list.provisions[index].called(unit)
            records.append(
                CitationRecord(
                    range: expression.range, provision: table.number(of: place), instrument: instrument,
                    basis: basis))
            if instrument == nil { waiting.append((start + index, place)) }
        }
        if basis == .named, let instrument { carryBack(instrument, to: expression) }
        previous = (start..<records.count, expression.range.upperBound)
    }

    /// `section 31(3) and section 44(2) of the Act`: the name behind the second is the first's too.
    private mutating func carryBack(_ instrument: InstrumentKey, to expression: Expression) {
        guard let previous, isJoined(previous.end, to: expression) else { return }
        for index in previous.citations {
            let place = table.place(Int(records[index].provision))
            guard records[index].basis == .regime || records[index].basis == .unresolved,
                place.kind == list.provisions.first?.kind, resolver.mayHold(place, instrument)
            else { continue }
            records[index].instrument = instrument
            records[index].basis = .carried
        }
    }

    /// `Section 3 and section 4 of the form`: what owns the second and is no law owns the first too.
    private mutating func dropBack(to expression: Expression) {
        guard let previous, previous.citations.upperBound == records.count,
            isJoined(previous.end, to: expression),
            previous.citations.allSatisfy({ [.regime, .unresolved].contains(records[$0].basis) })
        else { return }
        for _ in previous.citations { records.removeLast() }
        while let last = waiting.last, last.citation >= records.count { waiting.removeLast() }
        self.previous = nil
    }

    /// Whether only a comma, `and` or the like stands between the end of an expression and the next.
    private func isJoined(_ end: Int, to expression: Expression) -> Bool {
        guard let joint = parser.connective(after: end) else { return false }
        return joint.end == expression.range.lowerBound && !joint.isDash
    }

    /// Ties what was left open to the names that came later.
    private mutating func settleWaiting() {
        for (index, place) in waiting {
            let found = resolver.unnamed(place, recited: false, &reading, at: records[index].start)
            guard case .found(let instrument?, let basis) = found, basis == .carried else { continue }
            records[index].instrument = instrument
            records[index].basis = basis
        }
    }

    private mutating func remember(
        _ expression: Expression, _ before: Preceding?, instrument: InstrumentKey?, basis: Citation.Basis,
        recited: Bool
    ) {
        guard let last = list.provisions.last, last.kind != .schedule else { return }
        let base = Reading.Base(last, instrument: instrument)
        reading.lastProvision = base
        if basis == .named || basis == .idiom, instrument != resolver.regimeAct, !recited {
            for provision in list.provisions { reading.tied.update(provision, instrument) }
        }
        if !expression.isRelative, last.kind != .article, !recited,
            !surroundings.isInPassing(before)
        {
            reading.base = base
        }
    }

    /// The instrument that a fixed expression around the provisions read last makes their own.
    private func idiom(_ range: Range<Int>, _ next: Following?) -> InstrumentKey? {
        list.provisions.first.flatMap {
            idioms.instrument(of: $0, at: range, next, in: bytes, regime: resolver.regime)
        }
    }
}
