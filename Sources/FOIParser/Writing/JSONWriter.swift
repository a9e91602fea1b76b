import Basics

/// Writes JSON straight into bytes, in the order in which it is told: no tree between, no sorting
/// and no dictionary, so that key order is the source's order and a large archive costs little.
///
/// Pretty output gives each member a line, except inside an object or list opened as `inline`:
/// a span or a short list reads, and compares, better on one.
package struct JSONWriter: ~Copyable {
    private var buffer: ByteBuffer
    private let pretty: Bool
    private var depth = 0
    /// How many of the open objects and lists stand on one line; their members do too.
    private var inlineDepth = 0
    /// True right after an opening bracket or a key: what follows takes no comma.
    private var isFirst = true

    /// - Parameter capacity: About how many bytes will be written, where that is known.
    package init(pretty: Bool, capacity: Int = 0) {
        buffer = ByteBuffer(capacity: capacity)
        self.pretty = pretty
    }

    /// What was written so far.
    package var bytes: [UInt8] { buffer.bytes }

    package mutating func object(inline: Bool = false, _ members: (inout JSONWriter) -> Void) {
        enclosed(by: UInt8(ascii: "{"), UInt8(ascii: "}"), inline: inline, members)
    }

    package mutating func list<Elements: Collection>(
        _ elements: Elements, inline: Bool = false, _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        enclosed(by: UInt8(ascii: "["), UInt8(ascii: "]"), inline: inline || elements.isEmpty) { writer in
            for element in elements {
                writer.separate()
                writer.isFirst = true
                write(&writer, element)
                writer.isFirst = false
            }
        }
    }

    /// Begins a member; its value must follow. `name` must need no escapes.
    package mutating func key(_ name: StaticString) {
        separate()
        buffer.append(UInt8(ascii: "\""))
        buffer.append(name)
        buffer.append(UInt8(ascii: "\""))
        buffer.append(UInt8(ascii: ":"))
        if pretty { buffer.append(UInt8(ascii: " ")) }
    }

    package mutating func string(_ value: String?) {
        guard var value else { return null() }
        buffer.append(UInt8(ascii: "\""))
        value.withUTF8 { appendEscaped($0) }
        buffer.append(UInt8(ascii: "\""))
    }

    package mutating func integer(_ value: Int) {
        if value < 0 { buffer.append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.mostDigits) { digits in
            var rest = value.magnitude
            var first = digits.count
            repeat {
                first -= 1
                digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            buffer.append(UnsafeBufferPointer(rebasing: digits[first...]))
        }
    }

    /// Digits of the greatest number.
    private static let mostDigits = 20

    package mutating func bool(_ value: Bool) { buffer.append(value ? "true" : "false") }

    package mutating func null() { buffer.append("null") }

    /// A share from 0 to 1, rounded to hundredths: `0.97`, `0.9`, `1`.
    package mutating func share(_ value: Double) {
        let hundredths = value > 0 ? Int((min(value, 1) * 100).rounded()) : 0
        guard hundredths % 100 != 0 else { return integer(hundredths / 100) }
        buffer.append("0.")
        buffer.append(UInt8(ascii: "0") + UInt8(hundredths / 10))
        if hundredths % 10 != 0 { buffer.append(UInt8(ascii: "0") + UInt8(hundredths % 10)) }
    }

    /// A number that is written already, such as `0.125`.
    package mutating func decimal(_ digits: String) {
        for digit in digits.utf8 { buffer.append(digit) }
    }

    /// Ends the object with a line end.
    package mutating func newline() {
        buffer.append(UInt8(ascii: "\n"))
    }

    // MARK: Layout

    private mutating func enclosed(
        by open: UInt8, _ close: UInt8, inline: Bool, _ content: (inout JSONWriter) -> Void
    ) {
        let staysInline = inline || inlineDepth > 0
        buffer.append(open)
        depth += 1
        if staysInline { inlineDepth += 1 }
        isFirst = true
        content(&self)
        depth -= 1
        if staysInline { inlineDepth -= 1 }
        if pretty && !staysInline { breakLine() }
        buffer.append(close)
        isFirst = false
    }

    /// What stands before a member: a comma after another one, and the line it begins.
    private mutating func separate() {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        if pretty && inlineDepth == 0 {
            breakLine()
        } else if pretty && !isFirst {
            buffer.append(UInt8(ascii: " "))
        }
        isFirst = false
    }

    private mutating func breakLine() {
        buffer.append(UInt8(ascii: "\n"))
        buffer.append(UInt8(ascii: " "), times: depth * 2)
    }

    // MARK: Strings

    /// RFC 8259, section 7: quotation mark, reverse solidus and the control characters are escaped,
    /// everything else stands as it is. Stretches without escapes are copied whole.
    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var index = 0
        while true {
            index = Self.nextEscaped(utf8, from: index)
            buffer.append(UnsafeBufferPointer(rebasing: utf8[copied..<index]))
            guard index < utf8.count else { return }
            appendEscape(of: utf8[index])
            index += 1
            copied = index
        }
    }

    /// The place of the next byte that is escaped, or the end.
    private static func nextEscaped(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 8 <= utf8.count, let base = utf8.baseAddress {
            let block = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            let escaped = escapedBytes(in: UInt64(littleEndian: block))
            if escaped != 0 { return index + escaped.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < utf8.count, utf8[index] >= 0x20, utf8[index] != 0x22, utf8[index] != 0x5C { index += 1 }
        return index
    }

    /// The top bits of those of eight bytes that are below 0x20, a quotation mark or a reverse solidus. A
    /// difference that borrows sets the top bit of its byte; bytes that had it themselves are no ASCII. A
    /// borrow may also mark bytes above, so only the lowest mark is sure.
    @inline(__always)
    private static func escapedBytes(in block: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let controls = block &- (ones &* 0x20)
        let quotes = (block ^ (ones &* 0x22)) &- ones
        let solidi = (block ^ (ones &* 0x5C)) &- ones
        return (controls | quotes | solidi) & ~block & (ones &* 0x80)
    }

    private mutating func appendEscape(of byte: UInt8) {
        buffer.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: buffer.append(UInt8(ascii: "b"))
        case 0x09: buffer.append(UInt8(ascii: "t"))
        case 0x0A: buffer.append(UInt8(ascii: "n"))
        case 0x0C: buffer.append(UInt8(ascii: "f"))
        case 0x0D: buffer.append(UInt8(ascii: "r"))
        case 0x22, 0x5C: buffer.append(byte)
        default:
            buffer.append("u00")
            buffer.append(UInt8(ascii: "0") + (byte >> 4))
            for digit in String(byte & 15, radix: 16).utf8 { buffer.append(digit) }
        }
    }
}
