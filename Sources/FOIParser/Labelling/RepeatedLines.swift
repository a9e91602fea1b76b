/// Lines of some length that stand more than once, digits aside: running heads and feet.
struct RepeatedLines: Sendable {
    /// By line.
    private let isRepeated: [Bool]

    func contains(_ line: Int) -> Bool { isRepeated[line] }

    /// Bytes that a line must have more than for its copies to count.
    private static let length = 9

    init(_ sheet: Sheet) {
        var isRepeated = Array(repeating: false, count: sheet.lines.count)
        sheet.text.withUnsafeBufferPointer { text in
            // Nearly all lines differ in their ends, so that few are read whole.
            let likely = Self.sharing(of: sheet.visible) { Self.ends(text, sheet.lines[$0].content) }
            let equal = Self.groups(of: likely) { Self.hash(text, sheet.lines[$0].content) }
            for group in equal {
                let long = group.count { sheet.lines[$0].content.count > Self.length }
                if long > 1 { for line in group { isRepeated[line] = true } }
            }
        }
        self.isRepeated = isRepeated
    }

    /// The lines that share their key with another one.
    private static func sharing(of lines: [Int], by key: (Int) -> UInt64) -> [Int] {
        // By key the first line that has it, counted from 1, or that it was met twice.
        var firsts = KeyTable(capacity: lines.count)
        var sharing: [Int] = []
        for line in lines {
            let key = key(line)
            let first = firsts[key]
            if first == 0 {
                firsts.insert(key, UInt32(line + 1))
            } else {
                sharing.append(line)
                if first != shared { sharing.append(Int(first) - 1) }
                firsts.insert(key, shared)
            }
        }
        return sharing
    }

    private static let shared = UInt32.max

    /// The lines that share their key with another one, together.
    private static func groups(of lines: [Int], by key: (Int) -> UInt64) -> [[Int]] {
        let keyed = lines.map { (key: key($0), line: $0) }.sorted { ($0.key, $0.line) < ($1.key, $1.line) }
        var groups: [[Int]] = []
        var start = 0
        while start < keyed.count {
            var end = start + 1
            while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
            if end - start > 1 { groups.append(keyed[start..<end].map(\.line)) }
            start = end
        }
        return groups
    }

    /// What two printings of a running foot have in common: neither blanks nor digits.
    @inline(__always)
    private static func counts(_ byte: UInt8) -> Bool { byte > 0x20 && byte &- 0x30 >= 10 }

    /// The first and the last four bytes that count.
    private static func ends(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var key: UInt64 = 0
        var found = 0
        var index = range.lowerBound
        while index < range.upperBound, found < 4 {
            if counts(text[index]) {
                key = key << 8 | UInt64(text[index])
                found += 1
            }
            index += 1
        }
        found = 0
        index = range.upperBound
        while index > range.lowerBound, found < 4 {
            index -= 1
            if counts(text[index]) {
                key = key << 8 | UInt64(text[index])
                found += 1
            }
        }
        return key
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = FNV.seed
        for index in range where counts(text[index]) { hash = FNV.add(text[index], to: hash) }
        return hash
    }
}
