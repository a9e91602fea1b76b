/// Reads records of the Web ARChive format, versions 1.0 and 1.1 (ISO 28500), and goes on behind what
/// is damaged.
struct WARCReader {
    /// What heads a record.
    struct Head: Equatable {
        let fields: HeaderFields
        /// Of its block, in bytes.
        let length: Int

        var type: String { fields["warc-type"]?.lowercased() ?? "" }
        /// Some crawlers put the address in angle brackets.
        var url: String? {
            fields["warc-target-uri"].map {
                $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0
            }
        }
    }

    enum Event {
        case record(Head)
        /// What could not be read as a record, as it stands behind the archive's name.
        case damage(String)
    }

    /// Longer heads are damage.
    private static let longestHead = 1 << 16
    /// How often a record with a wrong length is cut where the next one begins; more of them stand
    /// only in a file that is made to be read without end.
    private static let mostRepairs = 100

    private var buffer: StreamBuffer
    /// What is left of the present record's block.
    private var left = 0
    private var repairs = 0

    /// - Parameter buffer: Stands at the beginning of the first record.
    init(_ buffer: StreamBuffer) {
        self.buffer = buffer
    }

    /// The next record, whose block can then be read; what is left of the one before is passed over.
    mutating func next() -> Event? {
        if left > 0, let damage = skipBlock() { return .damage(damage) }
        skipBlank()
        if let gap = buffer.gap, buffer.window.isEmpty { return damage(gap) }
        guard buffer.fill(1) else { return nil }
        guard startsRecord() else { return damage("no record begins there") }
        guard let head = readHead() else { return damage("the head of a record is broken") }
        left = head.length
        return .record(head)
    }

    private mutating func skipBlock() -> String? {
        let wanted = left
        left = 0
        guard buffer.skip(wanted) < wanted else { return nil }
        let reason = buffer.gap ?? "it ends within a record"
        let message = describe(reason)
        resume()
        return message
    }

    private mutating func damage(_ reason: String) -> Event {
        let message = describe(buffer.gap ?? reason)
        resume()
        return .damage(message)
    }

    private func describe(_ reason: String) -> String {
        "is damaged at byte \(buffer.offset) of its records (\(reason)); it was read on from the next record"
    }

    /// Goes to the next place where a record may begin.
    private mutating func resume() {
        _ = buffer.skip(1)
        while !startsRecord() {
            let line = buffer.window.firstIndex(of: 0x0A).map { $0 + 1 - buffer.window.startIndex }
            buffer.drop(line ?? buffer.window.count)
            guard buffer.window.isEmpty, !buffer.fill(1) else { continue }
            // What the damage took with it needs no message of its own.
            guard buffer.gap != nil else { return }
            buffer.clearGap()
        }
    }

    private mutating func skipBlank() {
        while buffer.fill(1), let byte = buffer.window.first, byte == 0x0D || byte == 0x0A { buffer.drop(1) }
    }

    private mutating func startsRecord() -> Bool {
        _ = buffer.fill(7)
        return buffer.window.starts(with: "WARC/1.".utf8) || buffer.window.starts(with: "WARC/0.".utf8)
    }

    /// Takes the head with the blank line behind it.
    private mutating func readHead() -> Head? {
        var searched = 0
        while true {
            if let end = HeadEnd.find(in: buffer.window, from: searched) {
                let lines = HeadEnd.lines(buffer.window.prefix(end))
                buffer.drop(end)
                let fields = HeaderFields(lines.dropFirst())
                guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
                    return nil
                }
                return Head(fields: fields, length: length)
            }
            searched = max(0, buffer.window.count - 3)
            guard searched < Self.longestHead, buffer.grow() else { return nil }
        }
    }
}

// MARK: Blocks

extension WARCReader {
    /// A record's block.
    struct Block: Equatable {
        var bytes: [UInt8]
        /// Why it is shorter than its head says; nil where it is whole.
        var fault: String?
    }

    /// What the block begins with, without taking it.
    mutating func peek(_ count: Int) -> ArraySlice<UInt8> {
        let wanted = min(count, left)
        _ = buffer.fill(wanted)
        return buffer.window.prefix(wanted)
    }

    /// Takes the present record's block.
    mutating func readBlock() -> Block {
        let wanted = left
        left = 0
        var block = Block(bytes: buffer.take(wanted), fault: nil)
        if block.bytes.count < wanted {
            block.fault = buffer.gap ?? "the archive ends within it"
            if buffer.gap != nil { resume() }
        } else if repairs < Self.mostRepairs, !isFollowedByRecord(), let end = Self.innerRecord(block.bytes) {
            repairs += 1
            buffer.giveBack(block.bytes[end...])
            block = Block(
                bytes: Array(block.bytes[..<end]), fault: "another record begins before the length it gives")
        }
        return block
    }

    private mutating func isFollowedByRecord() -> Bool {
        _ = buffer.fill(16)
        let next = buffer.window.prefix(16).drop { $0 == 0x0D || $0 == 0x0A }
        return next.isEmpty || next.starts(with: "WARC/".utf8)
    }

    /// Where a record begins within a block whose length is wrong.
    private static func innerRecord(_ bytes: [UInt8]) -> Int? {
        let mark = Array("WARC/1.".utf8)
        var place = bytes.startIndex
        while let end = bytes[place...].firstIndex(of: 0x0A) {
            place = end + 1
            if bytes[place...].starts(with: mark) { return place }
        }
        return nil
    }
}

/// Finds where the head of a record or message ends.
enum HeadEnd {
    /// The length of the head in bytes with the blank line that ends it; nil where none ends it.
    ///
    /// - Parameter from: Where to begin looking, from the start of `bytes`.
    static func find(in bytes: ArraySlice<UInt8>, from: Int = 0) -> Int? {
        var place = bytes.startIndex + from
        while let end = bytes[place...].firstIndex(of: 0x0A) {
            let rest = bytes[(end + 1)...].prefix(2)
            if rest.first == 0x0A { return end + 2 - bytes.startIndex }
            if rest.elementsEqual([0x0D, 0x0A]) { return end + 3 - bytes.startIndex }
            place = end + 1
        }
        return nil
    }

    /// The lines of a head, without their ends.
    static func lines(_ head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        head.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    }
}
