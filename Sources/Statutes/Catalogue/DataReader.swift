/// Reads the data files that are embedded in the modules straight from their bytes.
///
/// `Decodable` makes a dictionary of each object and a string of each key: that takes a hundred times
/// as long, at every start of a command. JSON of RFC 8259 is read; what is malformed throws, with the
/// byte where reading stopped.
package struct DataReader {
    private let bytes: [UInt8]
    private var index = 0

    package struct Malformed: Error, CustomStringConvertible {
        let expected: String
        /// Bytes from the start of the file.
        let position: Int
        package var description: String { "expected \(expected) at byte \(position)" }

        package init(expected: String, position: Int) {
            self.expected = expected
            self.position = position
        }
    }

    package init(_ json: String) { bytes = Array(json.utf8) }

    /// Reads an object; `member` gets each key and must read its value.
    package mutating func object(_ member: (inout DataReader, ArraySlice<UInt8>) throws -> Void) throws {
        try enclosed(by: UInt8(ascii: "{"), UInt8(ascii: "}")) { reader in
            let key = try reader.text()
            try reader.expect(UInt8(ascii: ":"))
            try member(&reader, key)
        }
    }

    /// Reads a list; `element` must read each of its values.
    package mutating func list(_ element: (inout DataReader) throws -> Void) throws {
        try enclosed(by: UInt8(ascii: "["), UInt8(ascii: "]"), element)
    }

    package mutating func strings() throws -> [String] {
        var strings: [String] = []
        try list { strings.append(try $0.string()) }
        return strings
    }

    package mutating func string() throws -> String { String(decoding: try text(), as: UTF8.self) }

    /// The bytes of a string, its escapes read.
    package mutating func text() throws -> ArraySlice<UInt8> {
        try expect(UInt8(ascii: "\""))
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                defer { index += 1 }
                return bytes[start..<index]
            case UInt8(ascii: "\\"): return try escapedText(from: start)[...]
            default: index += 1
            }
        }
        throw malformed("the end of a string")
    }

    /// A number as the nearest `Float`.
    package mutating func number() throws -> Float {
        skipSpace()
        let start = index
        var digits: Int32 = 0
        var scale: Float = 1
        var isBehindPoint = false
        let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        if isNegative { index += 1 }
        while index < bytes.count, index - start < 9 {
            let byte = bytes[index]
            if byte &- 0x30 < 10 {
                digits = digits * 10 + Int32(byte &- 0x30)
                if isBehindPoint { scale *= 10 }
            } else if byte == UInt8(ascii: "."), !isBehindPoint {
                isBehindPoint = true
            } else {
                break
            }
            index += 1
        }
        // Both are exact below 2^24 and 10^10, so that their quotient is the nearest number.
        let isPlain = digits < 1 << 24 && (index >= bytes.count || !Self.isNumberByte(bytes[index]))
        guard isPlain, index > start + (isNegative ? 1 : 0) else { return try longNumber(from: start) }
        return (isNegative ? -1 : 1) * Float(digits) / scale
    }

    /// A whole number that is not negative, below a thousand million.
    package mutating func whole() throws -> Int {
        skipSpace()
        let start = index
        var value = 0
        while index < bytes.count, index - start < 9, bytes[index] &- 0x30 < 10 {
            value = value * 10 + Int(bytes[index] &- 0x30)
            index += 1
        }
        guard index > start, index >= bytes.count || !Self.isNumberByte(bytes[index]) else {
            throw malformed("a whole number")
        }
        return value
    }

    package mutating func bool() throws -> Bool {
        skipSpace()
        for (text, value) in [("true", true), ("false", false)] as [(StaticString, Bool)]
        where bytes[index...].prefix(text.utf8CodeUnitCount) == text {
            index += text.utf8CodeUnitCount
            return value
        }
        throw malformed("true or false")
    }

    /// A string that is the raw value of one of the cases.
    package mutating func value<Value: RawRepresentable<String>>(_ type: Value.Type) throws -> Value {
        guard let value = Value(rawValue: try string()) else {
            throw malformed("a name of \(type) before this")
        }
        return value
    }

    /// Passes over a value of any kind.
    package mutating func skip() throws {
        skipSpace()
        guard index < bytes.count else { throw malformed("a value") }
        switch bytes[index] {
        case UInt8(ascii: "{"): try object { reader, _ in try reader.skip() }
        case UInt8(ascii: "["): try list { try $0.skip() }
        case UInt8(ascii: "\""): _ = try text()
        default:
            let start = index
            while index < bytes.count, Self.isNumberByte(bytes[index]) || bytes[index] &- 0x61 < 26 {
                index += 1
            }
            guard index > start else { throw malformed("a value") }
        }
    }

    // MARK: Pieces

    private mutating func enclosed(
        by open: UInt8, _ close: UInt8, _ item: (inout DataReader) throws -> Void
    ) throws {
        try expect(open)
        skipSpace()
        if index < bytes.count, bytes[index] == close {
            index += 1
            return
        }
        while true {
            try item(&self)
            skipSpace()
            if index < bytes.count, bytes[index] == close { break }
            try expect(UInt8(ascii: ","))
        }
        index += 1
    }

    private mutating func expect(_ byte: UInt8) throws {
        skipSpace()
        guard index < bytes.count, bytes[index] == byte else {
            throw malformed("“\(String(UnicodeScalar(byte)))”")
        }
        index += 1
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] &- 0x09 < 5 { index += 1 }
    }

    private func malformed(_ expected: String) -> Malformed { Malformed(expected: expected, position: index) }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private mutating func longNumber(from start: Int) throws -> Float {
        index = start
        while index < bytes.count, Self.isNumberByte(bytes[index]) { index += 1 }
        guard let number = Float(String(decoding: bytes[start..<index], as: UTF8.self)) else {
            throw malformed("a number")
        }
        return number
    }

    private mutating func escapedText(from start: Int) throws -> [UInt8] {
        var text: [UInt8] = []
        index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            guard bytes[index] == UInt8(ascii: "\\") else {
                text.append(bytes[index])
                index += 1
                continue
            }
            index += 1
            guard index < bytes.count else { break }
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[index])
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"): text.append(contentsOf: try escapedScalar().utf8)
            default: throw malformed("an escape that the data files use")
            }
            index += 1
        }
        guard index < bytes.count else { throw malformed("the end of a string") }
        index += 1
        return text
    }

    /// The scalar of `\u00e9`, its last digit left to step over; the data has none beyond U+FFFF.
    private mutating func escapedScalar() throws -> String {
        guard index + 4 < bytes.count,
            let value = UInt32(String(decoding: bytes[(index + 1)...(index + 4)], as: UTF8.self), radix: 16),
            let scalar = UnicodeScalar(value)
        else { throw malformed("four hexadecimal digits of a scalar") }
        index += 4
        return String(scalar)
    }
}

extension ArraySlice<UInt8> {
    /// Whether these are the bytes of `text`.
    package static func == (bytes: Self, text: StaticString) -> Bool {
        bytes.count == text.utf8CodeUnitCount && text.withUTF8Buffer { bytes.elementsEqual($0) }
    }

    /// Lets a `switch` over a key name its cases.
    package static func ~= (text: StaticString, bytes: Self) -> Bool { bytes == text }
}
