import FOIParser
import FOIPatterns

/// Numbers as people write them.
enum PlainNumber {
    /// `12.5 %`, or a dash for a share of nothing.
    static func percent(_ share: Share) -> String {
        guard let value = share.value else { return "-" }
        let tenths = Int((value * 1_000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// `2019-03-01 to 2023-11-30`, `2019-03-01`, or a dash.
    static func period(_ first: String?, _ last: String?) -> String {
        guard let first, let last else { return "-" }
        return first == last ? first : "\(first) to \(last)"
    }

    /// `1 authority`, `2 authorities`.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number.grouped) \(number == 1 ? one : many)"
    }
}
