/// How a run stands against the floors.
public struct FloorReport: Sendable {
    let floors: Floors
    let now: Floors
    /// The fixtures that are those the floors were measured on.
    private let same: Set<String>

    init(floors: Floors, now: Floors) {
        self.floors = floors
        self.now = now
        same = Set(now.fixtures.keys.filter { floors.fixtures[$0]?.digest == now.fixtures[$0]?.digest })
    }

    /// The kinds of fields whose share fell, over the fixtures that did not change.
    var fallen: [ScoredField] {
        ScoredField.allCases.filter { field in
            now.sum(of: field, where: same.contains).isBelow(floors.sum(of: field, where: same.contains))
        }
    }

    /// The fixtures that are new, gone or not those the floors were measured on, by name.
    var changed: [String] {
        Set(now.fixtures.keys).union(floors.fixtures.keys).subtracting(same).sorted()
    }

    /// Whether nothing fell and the corpus is the one the floors were measured on.
    public var passes: Bool { fallen.isEmpty && changed.isEmpty }

    /// Whether floors may be raised to what the run gave.
    public var mayRise: Bool { fallen.isEmpty }

    // MARK: For people

    /// A table, and below it what is wrong and what to do; a line each.
    ///
    /// - Parameters:
    ///   - file: the floors' path, for the advice.
    ///   - isRaising: whether floors are being raised, so that nobody need be told how.
    public func lines(file: String, isRaising: Bool) -> [String] {
        var lines = table + fallen.flatMap(losses)
        if !changed.isEmpty, !isRaising {
            lines.append("\(file) was measured on other fixtures: \(changed.joined(separator: ", "))")
        }
        if !fallen.isEmpty {
            let names = fallen.map(\.rawValue).joined(separator: ", ")
            lines.append(
                "below the floor: \(names); mend what made it worse, or, where an expectation was wrong, correct that"
            )
        } else if !isRaising, !changed.isEmpty || now != floors {
            lines.append("to raise the floors to these figures, add --raise, and commit \(file)")
        }
        return lines
    }

    private var table: [String] {
        let head = Self.row("field", "now", "floor", "right of all")
        return [head]
            + ScoredField.allCases.map { field in
                let (score, floor) = (now.sum(of: field), floors.sum(of: field))
                return Self.row(
                    field.rawValue, score.share, floor.share, "\(score.right) of \(score.of) \(field.unit)")
            }
    }

    private static func row(_ field: String, _ now: String, _ floor: String, _ counts: String) -> String {
        func filled(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.utf8.count))
        }
        return "\(filled(field, 12))\(filled(now, 8))\(filled(floor, 8))\(counts)"
    }

    /// Where a field lost: the fixtures that have fewer right than they had.
    private func losses(_ field: ScoredField) -> [String] {
        same.sorted().compactMap { name in
            guard let score = now.fixtures[name]?.tallies[field],
                let floor = floors.fixtures[name]?.tallies[field],
                score.isBelow(floor)
            else { return nil }
            return
                "  \(field.rawValue) of \(name): \(score.right) of \(score.of), was \(floor.right) of \(floor.of)"
        }
    }
}
