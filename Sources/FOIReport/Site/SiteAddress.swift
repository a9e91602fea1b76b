import Digests
import FOIParser
import FOIPatterns

/// Names of files that are safe on every file system and stay the same when other documents come or go.
enum SiteAddress {
    /// The page of a document: by where it came from and what it holds, in one of 256 folders.
    static func document(_ source: DocumentSourceName) -> String {
        let digest = digest([source.path, source.member, source.url, source.sha256])
        return "documents/\(digest.prefix(2))/\(digest.prefix(16)).html"
    }

    /// The name for something that people named: what is readable of the name, and a digest that tells it from others
    /// that read alike. Nil is what no document tells.
    static func name(_ text: String?) -> String {
        guard let text else { return "not-told" }
        let readable = readable(text)
        return (readable.isEmpty ? "" : readable + "-") + digest([text]).prefix(6)
    }

    /// Letters and digits of ASCII, in small letters, with a hyphen for whatever stands between; at most 48.
    private static func readable(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: if !bytes.isEmpty, bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
            if bytes.count == 48 { break }
        }
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digest(_ parts: [String?]) -> String {
        SHA256.hexDigest(of: parts.flatMap { Array(($0 ?? "").utf8) + [0] })
    }
}

/// Addresses that are given once: where two are alike, the later one gets a number.
struct UniqueAddresses {
    private var given: [String: Int] = [:]

    mutating func unique(_ path: String) -> String {
        let count = given[path, default: 0] + 1
        given[path] = count
        guard count > 1, let dot = path.lastIndex(of: ".") else { return path }
        return unique("\(path[..<dot])-\(count)\(path[dot...])")
    }
}
