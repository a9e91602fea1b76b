import Digests
import Statutes

extension ParserVersion {
    /// This library: its version by semver, and the first 16 hexadecimal digits of a SHA-256 digest over those of
    /// all data files it reads by, the law catalogue's included.
    public static let current = ParserVersion(
        name: "foi", version: "0.1.0", catalogue: String(SHA256.hexDigest(of: digests).prefix(16))
    )

    private static var digests: [UInt8] { Array((EmbeddedData.digest + EmbeddedRules.digest).utf8) }
}
