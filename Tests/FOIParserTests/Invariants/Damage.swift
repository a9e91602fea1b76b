import Foundation
import Testing

/// What happens to documents on their way into archives. Each kind makes one copy of a document,
/// the same one on every run; ten kinds over some forty documents are what a debug build parses in
/// well under a minute.
enum Damage: String, CaseIterable, Sendable {
    /// Cut in the first third, where the head of a letter stands.
    case cutEarly
    /// Cut in the last two thirds, within what is said.
    case cutLate
    /// The head of this document and the tail of another, as two files run into each other.
    case spliced
    /// About one byte in two hundred has one of its bits turned.
    case flipped
    /// About one byte in three hundred has a NUL before it.
    case nuls
    case crlf, cr, marked, utf16, windows1252

    /// Those that lose or change something.
    static let losing: [Damage] = [.cutEarly, .cutLate, .spliced, .flipped, .nuls]
    /// Those that write the same text in other bytes: the object must be the same but for its source.
    static let keeping: [Damage] = [.crlf, .cr, .marked, .utf16, .windows1252]

    /// The damaged copy, or nil where the document cannot be written so.
    func copy(of document: CorpusDocument) -> [UInt8]? {
        var random = SeededGenerator(seed: document.seed &+ UInt64(Self.allCases.firstIndex(of: self) ?? 0))
        let bytes = document.bytes
        switch self {
        case .cutEarly: return Self.cut(bytes, at: 0...(bytes.count / 3), &random)
        case .cutLate: return Self.cut(bytes, at: (bytes.count / 3)...bytes.count, &random)
        case .spliced: return Self.splice(bytes, document.next.bytes, &random)
        case .flipped: return Self.flip(bytes, &random)
        case .nuls: return Self.insertNULs(bytes, &random)
        case .crlf: return Self.lineEnds([0x0D, 0x0A], in: bytes)
        case .cr: return Self.lineEnds([0x0D], in: bytes)
        case .marked: return [0xEF, 0xBB, 0xBF] + bytes
        case .utf16: return Self.utf16(bytes)
        case .windows1252: return document.isHTML ? nil : Windows1252.bytes(of: bytes)
        }
    }

    private static func cut(
        _ bytes: [UInt8], at places: ClosedRange<Int>, _ random: inout SeededGenerator
    ) -> [UInt8] {
        Array(bytes.prefix(Int.random(in: places, using: &random)))
    }

    private static func splice(_ head: [UInt8], _ tail: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        let end = Int.random(in: 0...head.count, using: &random)
        let start = Int.random(in: 0...tail.count, using: &random)
        return Array(head[..<end]) + tail[start...]
    }

    private static func flip(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        bytes.map { byte in
            guard Int.random(in: 0..<200, using: &random) == 0 else { return byte }
            return byte ^ (1 << UInt8.random(in: 0..<8, using: &random))
        }
    }

    private static func insertNULs(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        bytes.flatMap { byte in
            Int.random(in: 0..<300, using: &random) == 0 ? [0, byte] : [byte]
        }
    }

    private static func lineEnds(_ end: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { $0 == 0x0A ? end : [$0] }
    }

    private static func utf16(_ bytes: [UInt8]) -> [UInt8] {
        [0xFF, 0xFE]
            + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
}

/// The encoding of most text files that are not UTF-8.
enum Windows1252 {
    /// The characters that letters use of the range in which it differs from Latin-1.
    private static let punctuation: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
        "™": 0x99,
    ]

    /// The text in windows-1252, or nil where it has other characters or none beyond ASCII.
    static func bytes(of utf8: [UInt8]) -> [UInt8]? {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        var bytes: [UInt8] = []
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0..<0x80, 0xA0...0xFF: bytes.append(UInt8(scalar.value))
            default:
                guard let byte = punctuation[scalar] else { return nil }
                bytes.append(byte)
            }
        }
        return bytes
    }
}
