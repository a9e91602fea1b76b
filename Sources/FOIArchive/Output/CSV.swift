import FOIParser

/// One table as RFC 4180 has it: fields between commas, lines that end in CR LF, quotation marks where they are
/// needed.
package struct CSVFile: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// Whether text that a spreadsheet would take for a formula stays as it is.
    let isRaw: Bool

    package init(isRaw: Bool) {
        self.isRaw = isRaw
    }

    package mutating func put(_ value: String?) {
        separate()
        guard var value, !value.isEmpty else { return }
        value.withUTF8 { append($0) }
    }

    package mutating func put(number: String) {
        separate()
        bytes.append(contentsOf: number.utf8)
    }

    package mutating func endRow() {
        bytes.append(contentsOf: "\r\n".utf8)
        isFirst = true
    }

    /// Moves what was written behind other bytes.
    mutating func move(to other: inout [UInt8]) {
        other.append(contentsOf: bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        let isFormula = !isRaw && text.first.map(Self.beginsFormula) == true
        guard isFormula || text.contains(where: Self.needsQuotes) else {
            bytes.append(contentsOf: text)
            return
        }
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in text {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    /// OWASP, "CSV Injection": the characters that make a spreadsheet calculate what it should show.
    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A:
            true
        default: false
        }
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
}

/// The rows of a batch as CSV, a file for each table.
struct CSVWriter: TableWriter {
    private var row: CSVFile
    private(set) var files: [[UInt8]]

    init(isRaw: Bool) {
        row = CSVFile(isRaw: isRaw)
        files = Table.all.map { _ in [] }
    }

    mutating func put(_ value: String?) { row.put(value) }

    mutating func put(_ value: Int?) { row.put(number: value.map { String($0) } ?? "") }

    mutating func put(share: Double) {
        var writer = JSONWriter(pretty: false)
        writer.share(share)
        row.put(number: String(decoding: writer.bytes, as: UTF8.self))
    }

    mutating func endRow(_ table: TableNumber) {
        row.endRow()
        row.move(to: &files[table.rawValue])
    }

    /// The line of column names.
    static func header(of table: Table) -> [UInt8] {
        var file = CSVFile(isRaw: true)
        for column in table.columns { file.put(column.name) }
        file.endRow()
        return file.bytes
    }
}
