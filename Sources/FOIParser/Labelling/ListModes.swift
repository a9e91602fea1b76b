/// Reads each numbered list in one way: its items all ask, all ask and are answered below, or all
/// answer. Line by line a list is easily read in several ways at once.
struct ListModes {
    private typealias Row = LabelWeights.Row

    private let path: BestPath
    private let emissions: [LabelWeights.Row]

    /// What a list does.
    private enum Mode {
        /// The request, item by item.
        case asks
        /// The request with the reply below each item.
        case asksAndAnswers
        /// The reply, item by item.
        case answers
        /// The same where each item is known to answer one of the request.
        case replies

        static let usual: [Mode] = [.asks, .asksAndAnswers, .answers]
    }

    /// A line of a list, by its place among the lines that are not blank.
    struct Line {
        let place: Int
        /// What the line is in its item; nil for the parts of an item, which may be either.
        let part: ItemSequences.Part?
    }

    /// A list by its lines, and whether its items ask by their words.
    struct List {
        var lines: [Line] = []
        let asks: Bool
        var form = Form()
    }

    /// How the items of a list are marked, and how many there are.
    struct Form: Equatable {
        var style: ItemMarker.Style?
        var items = 0
    }

    /// How much one line speaks against reading a list in a way that the line does not fit.
    private static let weight: Float = 2

    /// How much more it speaks where a list can be read in one way only.
    private static let certainty: Float = 3

    init(_ path: BestPath, _ emissions: [LabelWeights.Row]) {
        self.path = path
        self.emissions = emissions
    }

    /// The kinds with each list read in the way that fits its lines best.
    ///
    /// What asks nothing below a list that asks can only answer it.
    func settled(_ kinds: [SegmentKind], lists: [List]) -> [SegmentKind] {
        var kinds = kinds
        var hasAsked = false
        var asked: Form?
        for (list, asks, form) in lists.map({ ($0.lines, $0.asks, $0.form) }) {
            guard let first = list.first?.place, let last = list.last?.place else { continue }
            // As many items below those that ask as those are: each is the answer to one.
            let replies = !asks && form == asked
            let modes = hasAsked && !asks ? [replies ? Mode.replies : .answers] : Mode.usual
            hasAsked = hasAsked || asks
            // A list that nobody takes for question or answer is no question list.
            let concerned = list.contains { kinds[$0.place] == .request || kinds[$0.place] == .answer }
            guard concerned else { continue }
            let above = first > 0 ? kinds[first - 1] : nil
            let below = last + 1 < kinds.count ? kinds[last + 1] : nil
            let readings = modes.map { mode in
                path.kinds(
                    biased(emissions[first...last], list, mode, by: modes.count == 1 ? Self.certainty : 1),
                    between: above, and: below)
            }
            if let best = readings.indices.max(by: { readings[$0].score < readings[$1].score }) {
                kinds.replaceSubrange(first...last, with: readings[best].kinds)
                if asked == nil, modes[best] == .asks { asked = form }
                hasAsked = hasAsked || modes[best] == .asks
            }
        }
        return kinds
    }

    private func biased(
        _ emissions: ArraySlice<Row>, _ list: [Line], _ mode: Mode, by factor: Float
    ) -> ArraySlice<Row> {
        var biased = emissions
        for line in list {
            guard let part = line.part, let asks = asks(mode, part) else { continue }
            let replies = mode == .replies && part == .head
            let bias =
                asks
                ? (part == .head ? Self.notAsking : Self.notAskingOnPage)
                : replies ? Self.notReplying : Self.asking
            biased[line.place] += factor * bias
        }
        return biased
    }

    /// Whether a line of an item asks in a list of the mode; nil where it may or may not.
    private func asks(_ mode: Mode, _ part: ItemSequences.Part) -> Bool? {
        switch (mode, part) {
        case (.asks, .head), (.asks, .rest), (.asksAndAnswers, .head): true
        case (.asksAndAnswers, .rest), (.asksAndAnswers, .tail): false
        case (.answers, .head), (.answers, .rest), (.replies, .head), (.replies, .rest): false
        case (.asks, .tail), (.answers, .tail), (.replies, .tail): nil
        }
    }

    /// Against asking.
    private static let asking: Row = {
        var row = Row()
        row[SegmentKind.request.number] = -weight
        return row
    }()

    /// Against everything but asking.
    private static let notAsking: Row = {
        var row = Row(repeating: -weight)
        row[SegmentKind.request.number] = 0
        return row
    }()

    /// Against everything but answering and deciding.
    private static let notReplying: Row = {
        var row = Row(repeating: -weight)
        row[SegmentKind.answer.number] = 0
        row[SegmentKind.decision.number] = 0
        return row
    }()

    /// Against everything but asking and the head or foot of a page, which breaks into any list.
    private static let notAskingOnPage: Row = {
        var row = notAsking
        row[SegmentKind.pageBoilerplate.number] = 0
        return row
    }()
}

extension ItemSequences {
    /// The lists as lines by their places among those that are not blank, in text order; each up to the
    /// last line of its last item.
    func lists(in sheet: Sheet) -> [ListModes.List] {
        var lists = asks.map { ListModes.List(asks: $0) }
        var inPart = false
        for (place, line) in sheet.visible.enumerated() {
            guard let own = places[line] else { continue }
            if sheet.lines[line].joint != .sentence || own.part == .head {
                inPart = own.part != .head && sheet.lines[line].marker != nil
            }
            lists[own.sequence].lines.append(.init(place: place, part: inPart ? nil : own.part))
            if let marker = sheet.lines[line].marker, own.part == .head, !inPart {
                lists[own.sequence].form.style = lists[own.sequence].form.style ?? marker.style
                lists[own.sequence].form.items += 1
            }
        }
        return lists.filter { !$0.lines.isEmpty }
    }
}
