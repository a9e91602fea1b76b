/// What a run has made safe, in the order in which it did: a line for each batch.
///
/// A line is written behind the bytes that it speaks of. What the death of the program leaves half written has no
/// line, and a line that is itself half written is none.
struct JournalEntry: Sendable, Equatable {
    var checkpoint: Checkpoint
    /// How many bytes of the part file belong to it; for a database, how many batches.
    var size: Int
    /// CRC-32 of the bytes that the batch added; 0 for a database.
    var tail: UInt32

    /// `16 0 17 3f0c9a1b 81234 9a0b77c1` and a line end.
    var line: String {
        let input = checkpoint.input
        return "\(checkpoint.documents) \(checkpoint.unreadable) \(input.items) "
            + "\(Self.hexadecimal(input.digest)) \(size) \(Self.hexadecimal(tail))\n"
    }

    init(checkpoint: Checkpoint, size: Int, tail: UInt32) {
        self.checkpoint = checkpoint
        self.size = size
        self.tail = tail
    }

    /// - Parameter line: Without its line end.
    init?(line: Substring) {
        let words = line.split(separator: " ")
        guard words.count == 6, words[3].utf8.count == 8, words[5].utf8.count == 8,
            let documents = Int(words[0]), let unreadable = Int(words[1]), let items = Int(words[2]),
            let digest = UInt32(words[3], radix: 16), let size = Int(words[4]),
            let tail = UInt32(words[5], radix: 16)
        else { return nil }
        checkpoint = Checkpoint(
            documents: documents, unreadable: unreadable, input: InputPlace(items: items, digest: digest))
        self.size = size
        self.tail = tail
    }

    static func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}

/// The control file of a run: who writes, what the run is about, and its journal.
struct ControlFile: Equatable {
    /// The process that writes, or wrote.
    var process: Int32
    /// A digest of the inputs named, the options and the rules.
    var fingerprint: String
    var entries: [JournalEntry]

    /// The first line, always of the same length.
    static func header(process: Int32, fingerprint: String) -> String {
        let digits = String(process)
        return "foi-run 1 " + String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
            + " \(fingerprint)\n"
    }

    init?(_ content: String) {
        var lines = content.split(separator: "\n", omittingEmptySubsequences: false)[...]
        // What stands behind the last line end was not written to its end.
        lines = lines.dropLast()
        guard let words = lines.popFirst()?.split(separator: " "), words.count == 4, words[0] == "foi-run",
            words[1] == "1", let process = Int32(words[2])
        else { return nil }
        self.process = process
        fingerprint = String(words[3])
        entries = []
        for line in lines {
            guard let entry = JournalEntry(line: line) else { break }
            entries.append(entry)
        }
    }
}
