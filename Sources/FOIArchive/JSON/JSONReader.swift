/// Reads JSON (RFC 8259) into nodes that know their line, which a general decoder does not tell.
struct JSONReader {
    /// What is wrong, and on which line of the file.
    struct Failure: Error, Equatable, CustomStringConvertible {
        let line: Int
        let message: String
        var description: String { "line \(line): \(message)" }
    }

    /// Deeper nesting is refused, so that no file can exhaust the stack.
    private static let deepest = 200

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var depth = 0

    static func read(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
        var reader = JSONReader(bytes: bytes)
        let node = try reader.readValue()
        reader.skipSpace()
        guard reader.next == nil else { throw reader.failure("more after the end of the value") }
        return node
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func failure(_ message: String) -> Failure { Failure(line: line, message: message) }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            if byte == 0x0A { line += 1 }
            position += 1
        }
    }

    /// Takes the byte if it is next, white space before it aside.
    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: byte) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: Unicode.Scalar) throws(Failure) {
        guard take(byte) else { throw failure("expected \(byte)") }
    }

    private mutating func readValue() throws(Failure) -> JSONNode {
        skipSpace()
        let start = line
        guard let byte = next else { throw failure("the file ends where a value should stand") }
        let value: JSONNode.Value
        switch byte {
        case UInt8(ascii: "{"):
            value = .object(try nested { (reader) throws(Failure) in try reader.readMembers() })
        case UInt8(ascii: "["):
            value = .list(try nested { (reader) throws(Failure) in try reader.readElements() })
        case UInt8(ascii: "\""): value = .string(try readString())
        case UInt8(ascii: "t"): value = try readWord("true", .bool(true))
        case UInt8(ascii: "f"): value = try readWord("false", .bool(false))
        case UInt8(ascii: "n"): value = try readWord("null", .null)
        default: value = .number(try readNumber())
        }
        return JSONNode(value: value, line: start)
    }

    private mutating func nested<Content>(
        _ read: (inout JSONReader) throws(Failure) -> Content
    ) throws(Failure) -> Content {
        depth += 1
        guard depth <= Self.deepest else { throw failure("nested deeper than \(Self.deepest)") }
        position += 1
        let content = try read(&self)
        depth -= 1
        return content
    }

    private mutating func readMembers() throws(Failure) -> [JSONNode.Member] {
        var members: [JSONNode.Member] = []
        var names: Set<String> = []
        if take("}") { return members }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("expected a key in quotation marks") }
            let key = try readString()
            guard names.insert(key).inserted else { throw failure("the key \"\(key)\" stands twice") }
            try expect(":")
            members.append(JSONNode.Member(key: key, value: try readValue()))
        } while take(",")
        try expect("}")
        return members
    }

    private mutating func readElements() throws(Failure) -> [JSONNode] {
        var elements: [JSONNode] = []
        if take("]") { return elements }
        repeat { elements.append(try readValue()) } while take(",")
        try expect("]")
        return elements
    }

    private mutating func readWord(_ word: StaticString, _ value: JSONNode.Value) throws(Failure)
        -> JSONNode.Value
    {
        let end = position + word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { end <= bytes.count && bytes[position..<end].elementsEqual($0) }
        guard matches else { throw failure("expected \(word)") }
        position = end
        return value
    }
}

// MARK: Numbers and strings

extension JSONReader {
    private mutating func readNumber() throws(Failure) -> String {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        let whole = takeDigits()
        let hasLeadingZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
        guard whole > 0, !hasLeadingZero else { throw failure("expected a value") }
        if next == UInt8(ascii: ".") {
            position += 1
            guard takeDigits() > 0 else { throw failure("expected a digit") }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            guard takeDigits() > 0 else { throw failure("expected a digit") }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func takeDigits() -> Int {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }

    /// The string whose opening quotation mark is next.
    private mutating func readString() throws(Failure) -> String {
        position += 1
        var content: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw failure("not UTF-8")
                }
                return text
            case UInt8(ascii: "\\"): content += try readEscape()
            case 0..<0x20: throw failure("a control character stands in a string")
            default: content.append(byte)
            }
        }
        throw failure("the file ends inside a string")
    }

    /// What the escape after a reverse solidus stands for, as UTF-8.
    private mutating func readEscape() throws(Failure) -> [UInt8] {
        guard let byte = next else { throw failure("the file ends inside a string") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try readUnicodeEscape()
        default: throw failure("no such escape")
        }
    }

    private mutating func readUnicodeEscape() throws(Failure) -> [UInt8] {
        var code = try readFourDigits()
        if (0xD800..<0xDC00).contains(code) {
            guard take("\\"), take("u") else { throw failure("half of a surrogate pair") }
            let low = try readFourDigits()
            guard (0xDC00..<0xE000).contains(low) else { throw failure("half of a surrogate pair") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw failure("half of a surrogate pair") }
        return Array(String(scalar).utf8)
    }

    private mutating func readFourDigits() throws(Failure) -> UInt32 {
        let digits = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
        let isHexadecimal = digits.utf8.count == 4 && digits.utf8.first != UInt8(ascii: "+")
        guard isHexadecimal, let code = UInt32(digits, radix: 16) else {
            throw failure("expected four hexadecimal digits")
        }
        position += 4
        return code
    }
}
