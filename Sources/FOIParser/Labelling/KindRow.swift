/// A figure for each kind of segment, by its number: added and compared four kinds at a time, for which
/// processors have an instruction.
struct KindRow: Sendable, Equatable {
    private var first: SIMD4<Float>
    private var second: SIMD4<Float>
    private var third: SIMD4<Float>

    /// How many kinds a row has room for.
    static let capacity = 12

    init(repeating figure: Float = 0) {
        first = SIMD4(repeating: figure)
        second = first
        third = first
    }

    subscript(kind: Int) -> Float {
        @inline(__always)
        get { withUnsafeBytes(of: self) { $0.load(fromByteOffset: Self.offset(of: kind), as: Float.self) } }
        set {
            withUnsafeMutableBytes(of: &self) {
                $0.storeBytes(of: newValue, toByteOffset: Self.offset(of: kind), as: Float.self)
            }
        }
    }

    /// Where the figure of a kind stands in the bytes of a row.
    @inline(__always)
    static func offset(of kind: Int) -> Int { kind &* MemoryLayout<Float>.stride }

    @inline(__always)
    static func += (sum: inout KindRow, row: KindRow) {
        sum.first += row.first
        sum.second += row.second
        sum.third += row.third
    }

    @inline(__always)
    static func + (one: KindRow, other: KindRow) -> KindRow {
        var sum = one
        sum += other
        return sum
    }

    /// Each figure so many times.
    static func * (factor: Float, row: KindRow) -> KindRow {
        var product = row
        product.first = factor * row.first
        product.second = factor * row.second
        product.third = factor * row.third
        return product
    }

    /// Takes the figures of `row` with `figure` added to each, where they are greater.
    @inline(__always)
    mutating func raise(to row: KindRow, plus figure: Float) {
        Self.raise(&first, to: row.first + figure)
        Self.raise(&second, to: row.second + figure)
        Self.raise(&third, to: row.third + figure)
    }

    @inline(__always)
    private static func raise(_ best: inout SIMD4<Float>, to value: SIMD4<Float>) {
        best.replace(with: value, where: value .> best)
    }
}
