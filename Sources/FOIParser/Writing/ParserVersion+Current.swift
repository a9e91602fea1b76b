import Statutes

extension ParserVersion {
    /// This library: its version by semver, and the first 16 hexadecimal digits of the SHA-256
    /// digest of all vocabulary it reads by, the law catalogue included.
    public static let current = ParserVersion(
        name: "foi", version: "0.1.0", catalogue: String(SHA256.hexDigest(of: vocabulary).prefix(16))
    )

    private static var vocabulary: [UInt8] {
        (EmbeddedData.all + EmbeddedRules.all).flatMap { Array($0.utf8) + [0] }
    }
}
