/// Which files of a folder are documents, by their names.
public enum DocumentName {
    /// The extensions read, in any case.
    public static let extensions = ["html", "htm", "xhtml", "txt", "text"]

    /// True for a name with one of `extensions`, or with none at all: pages saved from the web often
    /// have none.
    static func matches(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return true }
        let suffix = name[name.index(after: dot)...].map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return extensions.contains { $0.utf8.elementsEqual(suffix) }
    }
}
