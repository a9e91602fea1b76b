#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How much better two shares are explained by two rates than by one.
enum LogLikelihood {
    /// The ratio G² of the four-fold table (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
    /// 1993); 0 where the shares are equal or one is of nothing.
    static func ratio(_ first: Share, _ second: Share) -> Double {
        let with = first.count + second.count
        let all = first.of + second.of
        guard first.of > 0, second.of > 0 else { return 0 }
        let cells = [
            (first.count, first.of, with), (first.of - first.count, first.of, all - with),
            (second.count, second.of, with), (second.of - second.count, second.of, all - with),
        ]
        let sum = cells.reduce(0.0) { sum, cell in
            let expected = Double(cell.1) * Double(cell.2) / Double(all)
            return cell.0 > 0 ? sum + Double(cell.0) * log(Double(cell.0) / expected) : sum
        }
        return max(0, 2 * sum)
    }
}
