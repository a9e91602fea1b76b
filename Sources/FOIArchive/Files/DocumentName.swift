/// Which files of a folder, and which members of an archive, are read: by their names.
public enum DocumentName {
    /// The extensions of documents, in any case.
    public static let extensions = ["html", "htm", "xhtml", "txt", "text", "pdf"]

    /// The extensions of what holds documents, in any case.
    static let archives = [
        "zip", "tar", "tgz", "txz", "tzst", "tbz", "tbz2", "gz", "xz", "zst", "bz2", "warc",
    ]

    /// True for a name with one of `extensions`, or with none at all: pages saved from the web often
    /// have none.
    static func matches(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        suffix(of: name).map(extensions.contains) ?? true
    }

    /// True for a name with one of `archives`.
    static func isArchive(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        suffix(of: name).map(archives.contains) ?? false
    }

    /// True for a name such as `archive.tar.gz` or `archive.tgz`.
    static func isCompressedTape(_ name: ArraySlice<UInt8>) -> Bool {
        suffix(of: name) == "tgz" || suffix(of: withoutExtension(name)) == "tar"
    }

    /// True for a name that may be a request of a request site as JSON; its content says whether it is.
    static func isJSON(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        suffix(of: name) == "json"
    }

    /// The name without its last extension: `page.html` for `page.html.gz`.
    static func withoutExtension(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    }

    /// What stands after the last dot, in small letters; nil without a dot.
    private static func suffix(of name: some BidirectionalCollection<UInt8>) -> String? {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let bytes = name[name.index(after: dot)...].map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
