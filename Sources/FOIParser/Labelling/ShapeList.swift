/// Takes the shapes of lines as features, line by line.
struct ShapeList {
    /// The features of all lines; what is no shape is added here.
    var features: GroupedByLine
    private let first: Int

    init(of sheet: Sheet, _ space: FeatureSpace) {
        // A line that is not blank has two dozen features or so.
        features = GroupedByLine(lines: sheet.lines.count, values: 24 * sheet.visible.count)
        first = space.firstShape
    }

    @inline(__always)
    mutating func add(_ shape: Shape) { features.append(first + shape.number) }

    mutating func add(_ shape: Shape, _ second: Shape) {
        add(shape)
        add(second)
    }

    mutating func add(number: Int) { features.append(first + number) }
}
