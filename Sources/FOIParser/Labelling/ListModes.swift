/// Reads each numbered list in one way: its items all ask, all ask and are answered below, or all
/// answer. Line by line a list is easily read in several ways at once.
struct ListModes {
    private let path: BestPath
    private let emissions: Emissions

    /// What a list does.
    private enum Mode: CaseIterable {
        /// The request, item by item.
        case asks
        /// The request with the reply below each item.
        case asksAndAnswers
        /// The reply, item by item.
        case answers
    }

    /// A line of a list, by its place among the visible lines.
    struct Line {
        let place: Int
        /// What the line is in its item; nil for the parts of an item, which may be either.
        let part: ItemSequences.Part?
    }

    /// How much one line speaks against reading a list in a way that the line does not fit.
    private static let weight: Float = 2

    init(_ path: BestPath, _ emissions: Emissions) {
        self.path = path
        self.emissions = emissions
    }

    /// The kinds with each list read in the way that fits its lines best.
    func settled(_ kinds: [SegmentKind], lists: [[Line]]) -> [SegmentKind] {
        var kinds = kinds
        for list in lists {
            guard let first = list.first?.place, let last = list.last?.place else { continue }
            let lines = first..<(last + 1)
            // A list that nobody takes for question or answer is no question list.
            let concerned = list.contains { kinds[$0.place] == .request || kinds[$0.place] == .answer }
            guard concerned else { continue }
            let above = first > 0 ? kinds[first - 1] : nil
            let below = last + 1 < kinds.count ? kinds[last + 1] : nil
            let readings = Mode.allCases.map { mode in
                path.kinds(biased(list, mode), on: lines, between: above, and: below)
            }
            if let best = readings.max(by: { $0.score < $1.score }) {
                kinds.replaceSubrange(lines, with: best.kinds)
            }
        }
        return kinds
    }

    private func biased(_ list: [Line], _ mode: Mode) -> Emissions {
        var biased = emissions
        for line in list {
            guard let part = line.part else { continue }
            let asks: Bool? =
                switch (mode, part) {
                case (.asks, .head), (.asks, .rest), (.asksAndAnswers, .head): true
                case (.asksAndAnswers, .rest), (.asksAndAnswers, .tail), (.answers, .head), (.answers, .rest):
                    false
                case (.asks, .tail), (.answers, .tail): nil
                }
            guard let asks else { continue }
            if asks {
                for kind in SegmentKind.allCases where kind != .request && (part == .head || kind != .pageBoilerplate) {
                    biased.add(-Self.weight, to: kind, on: line.place)
                }
            } else {
                biased.add(-Self.weight, to: .request, on: line.place)
            }
        }
        return biased
    }
}

extension ItemSequences {
    /// The lists as lines by their places among `visible`, in text order; each up to the last line
    /// of its last item.
    func lists(among visible: [Int], of sheet: Sheet) -> [[ListModes.Line]] {
        var lists: [[ListModes.Line]] = Array(repeating: [], count: count)
        var inPart = false
        for (place, line) in visible.enumerated() {
            guard let own = places[line] else { continue }
            if sheet.lines[line].joint != .sentence || own.part == .head {
                inPart = own.part != .head && sheet.lines[line].marker != nil
            }
            lists[own.sequence].append(.init(place: place, part: inPart ? nil : own.part))
        }
        return lists.filter { !$0.isEmpty }
    }
}
