#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// libarchive turns names into the encoding of the current locale. This makes it UTF-8 for a while,
/// whatever the user's is, so that the same archive gives the same names everywhere.
enum NeutralLocale {
    /// Never changed once it is made; nil where the system has no such locale, and the user's stays.
    private nonisolated(unsafe) static let unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

    static func during<Result>(_ body: () -> Result) -> Result {
        guard let unicode else { return body() }
        let before = uselocale(unicode)
        defer { uselocale(before) }
        return body()
    }
}
