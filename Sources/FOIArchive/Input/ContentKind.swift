/// What a file holds, by the bytes it begins with.
enum ContentKind: Equatable {
    /// An archive, or one compressed file.
    case archive
    /// Records of the Web ARChive format (ISO 28500).
    case webArchive
    case pdf
    /// Anything else: a document, as far as bytes tell.
    case document

    /// How many bytes of the beginning tell: a tape archive names itself at 257.
    static let reach = 1_024

    /// - Parameter beginning: Up to `reach` bytes.
    init(_ beginning: some Collection<UInt8>) {
        let bytes = Array(beginning)
        if Self.signatures.contains(where: { bytes.starts(with: $0) }) || Self.isTape(bytes) {
            self = .archive
        } else if bytes.starts(with: "WARC/".utf8) {
            self = .webArchive
        } else if bytes.drop(while: Self.isSpace).starts(with: "%PDF-".utf8) {
            self = .pdf
        } else {
            self = .document
        }
    }

    /// zip with members and without, gzip, xz, zstd, bzip2.
    private static let signatures: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B, 0x08],
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD], [0x42, 0x5A, 0x68],
    ]

    /// What some programs leave before the header of a PDF, which readers pass over.
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x00
    }

    /// POSIX.1-2001, pax interchange format: the magic field of the first header.
    private static func isTape(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 262 && bytes[257..<262].elementsEqual("ustar".utf8)
    }
}
