/// Reads JSON (RFC 8259) straight into the values that ask for it: no tree between, and what nobody asks for is
/// passed over.
///
/// It borrows the bytes, and must not be kept longer than they are.
package struct JSONPull {
    /// Deeper nesting is refused, so that no line can exhaust the stack.
    private static let deepest = 100

    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0
    private var depth = 0

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// What is wrong with the value, and the way to it from the value that was to be read.
    package struct Fault: Error, Equatable {
        /// `["answers", "[1]", "outcome"]`.
        package var path: [String]
        package let message: String

        func under(_ step: String) -> Fault {
            Fault(path: [step] + path, message: message)
        }
    }

    func fault(_ message: String) -> Fault { Fault(path: [], message: message) }

    // MARK: Values

    /// Reads an object, a member at a time; the closure must read the value of the key that it is given.
    package mutating func object(
        _ member: (inout JSONPull, String) throws(Fault) -> Void
    ) throws(Fault) {
        try open("{", "an object")
        var isFirst = true
        while !take(UInt8(ascii: "}")) {
            if !isFirst { try expect(",") }
            isFirst = false
            let key = try string()
            try expect(":")
            do throws(Fault) { try member(&self, key) } catch { throw error.under(key) }
        }
        depth -= 1
    }

    package mutating func list<Element>(
        _ element: (inout JSONPull) throws(Fault) -> Element
    ) throws(Fault) -> [Element] {
        try open("[", "a list")
        var elements: [Element] = []
        while !take(UInt8(ascii: "]")) {
            if !elements.isEmpty { try expect(",") }
            do throws(Fault) {
                elements.append(try element(&self))
            } catch {
                throw error.under("[\(elements.count)]")
            }
        }
        depth -= 1
        return elements
    }

    /// What the closure reads, or nil where null stands.
    package mutating func optional<Value>(
        _ value: (inout JSONPull) throws(Fault) -> Value
    ) throws(Fault) -> Value? {
        guard next == UInt8(ascii: "n") else { return try value(&self) }
        try word("null")
        return nil
    }

    package mutating func bool() throws(Fault) -> Bool {
        guard let first = next, first == UInt8(ascii: "t") || first == UInt8(ascii: "f") else {
            throw fault("expected true or false")
        }
        let isTrue = first == UInt8(ascii: "t")
        try word(isTrue ? "true" : "false")
        return isTrue
    }

    package mutating func integer() throws(Fault) -> Int {
        guard let value = Int(try number()) else { throw fault("expected a whole number") }
        return value
    }

    package mutating func double() throws(Fault) -> Double {
        guard let value = Double(try number()) else { throw fault("expected a number") }
        return value
    }

    /// Passes over one value of any kind.
    package mutating func skip() throws(Fault) {
        switch next {
        case UInt8(ascii: "{"): try object { (json, _) throws(Fault) in try json.skip() }
        case UInt8(ascii: "["): _ = try list { (json) throws(Fault) in try json.skip() }
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
        case UInt8(ascii: "n"): try word("null")
        default: _ = try double()
        }
    }

    /// Throws where anything but white space is left.
    package mutating func end() throws(Fault) {
        if next != nil { throw fault("more after the end of the object") }
    }

    // MARK: Bytes

    /// The next byte that is no white space, nil at the end.
    private var next: UInt8? {
        mutating get {
            while position < bytes.count {
                let byte = bytes[position]
                guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
                position += 1
            }
            return nil
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: Unicode.Scalar) throws(Fault) {
        guard take(UInt8(ascii: byte)) else { throw fault("expected \(byte)") }
    }

    private mutating func open(_ bracket: Unicode.Scalar, _ name: String) throws(Fault) {
        guard take(UInt8(ascii: bracket)) else { throw fault("expected \(name)") }
        depth += 1
        guard depth <= Self.deepest else { throw fault("nested deeper than \(Self.deepest)") }
    }

    private mutating func word(_ word: StaticString) throws(Fault) {
        let end = position + word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { expected in
            end <= bytes.count && bytes[position..<end].elementsEqual(expected)
        }
        guard matches else { throw fault("expected \(word)") }
        position = end
    }

    /// The characters of the number that is next; whether they are one, their reader says.
    private mutating func number() throws(Fault) -> String {
        guard let first = next, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
            throw fault("expected a number")
        }
        let start = position
        while position < bytes.count, Self.isInNumber(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func isInNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
            UInt8(ascii: "E"):
            true
        default: false
        }
    }

    // MARK: Strings

    package mutating func string() throws(Fault) -> String {
        guard take(UInt8(ascii: "\"")) else { throw fault("expected text in quotation marks") }
        let start = position
        var escapes = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let raw = bytes[start..<position]
                position += 1
                return try escapes == 0 ? plain(raw) : unescaped(raw, escapes: escapes)
            }
            guard byte >= 0x20 else { throw fault("a control character stands in text") }
            if byte == UInt8(ascii: "\\") {
                escapes += 1
                position += 1
            }
            position += 1
        }
        throw fault("ends inside text: the line is cut short")
    }

    private func plain(_ raw: Slice<UnsafeBufferPointer<UInt8>>) throws(Fault) -> String {
        guard let text = String(validating: UnsafeBufferPointer(rebasing: raw), as: UTF8.self) else {
            throw fault("text is not UTF-8")
        }
        return text
    }

    private func unescaped(
        _ raw: Slice<UnsafeBufferPointer<UInt8>>, escapes: Int
    ) throws(Fault) -> String {
        var content: [UInt8] = []
        content.reserveCapacity(raw.count - escapes)
        var rest = raw[...]
        while let escape = rest.firstIndex(of: UInt8(ascii: "\\")) {
            content.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<escape]))
            rest = try appendEscape(rest[(escape + 1)...], to: &content)
        }
        content.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
        guard let text = String(validating: content, as: UTF8.self) else { throw fault("text is not UTF-8") }
        return text
    }

    /// Appends what the escape stands for whose second character is first in `rest`; gives what comes after it.
    private func appendEscape(
        _ rest: Slice<UnsafeBufferPointer<UInt8>>, to content: inout [UInt8]
    ) throws(Fault) -> Slice<UnsafeBufferPointer<UInt8>> {
        guard let letter = rest.first else { throw fault("ends inside an escape") }
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            let (scalar, after) = try unicodeEscape(rest.dropFirst())
            content.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
            return after
        default: throw fault("there is no such escape")
        }
        return rest.dropFirst()
    }

    private func unicodeEscape(
        _ rest: Slice<UnsafeBufferPointer<UInt8>>
    ) throws(Fault) -> (Unicode.Scalar, Slice<UnsafeBufferPointer<UInt8>>) {
        var code = try fourDigits(rest)
        var after = rest.dropFirst(4)
        if (0xD800..<0xDC00).contains(code) {
            guard after.starts(with: "\\u".utf8) else { throw fault("half of a surrogate pair") }
            let low = try fourDigits(after.dropFirst(2))
            guard (0xDC00..<0xE000).contains(low) else { throw fault("half of a surrogate pair") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            after = after.dropFirst(6)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault("half of a surrogate pair") }
        return (scalar, after)
    }

    private func fourDigits(_ rest: Slice<UnsafeBufferPointer<UInt8>>) throws(Fault) -> UInt32 {
        let digits = rest.prefix(4)
        var code: UInt32 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: code = code << 4 + UInt32(digit - 0x30)
            case 0x41...0x46, 0x61...0x66: code = code << 4 + UInt32(digit | 0x20) - 0x57
            default: throw fault("expected four hexadecimal digits")
            }
        }
        guard digits.count == 4 else { throw fault("expected four hexadecimal digits") }
        return code
    }
}
