import Basics

/// Text that may be shown: nothing in it moves a cursor, colours a terminal or turns the direction of
/// reading.
///
/// Documents come from strangers. Renderers take only this type, so that no string can reach a
/// terminal or a page without having passed here.
public struct Shown: Sendable, Hashable, CustomStringConvertible {
    /// The text on one line. Tabs are kept; line ends are spaces.
    public let text: String

    /// The text with every control character made visible: `␛` for an escape, `�` for those that have
    /// no picture.
    public init(_ text: some StringProtocol) {
        // Most text is plain, and looking at its bytes is quicker than writing it anew.
        var given = String(text)
        if given.withUTF8(Self.isPlain) {
            self.text = given
            return
        }
        var shown: [UInt8] = []
        shown.reserveCapacity(given.utf8.count)
        for scalar in given.unicodeScalars {
            let visible = Self.visible(scalar)
            if visible.isASCII {
                shown.append(UInt8(truncatingIfNeeded: visible.value))
            } else {
                shown.append(contentsOf: UTF8.encode(visible) ?? UTF8.encodedReplacementCharacter)
            }
        }
        self.text = String(decoding: shown, as: UTF8.self)
    }

    public var description: String { text }

    /// Whether the bytes are such that `visible` changes nothing: no controls, and none of the first two bytes that
    /// scalars begin with which it changes. `E2 80`, which dashes and curly quotes begin with, is looked at closer.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start + ByteBlock.width <= bytes.count, isPrintedASCII(ByteBlock.load(bytes, at: start)) {
            start += ByteBlock.width
        }
        for place in start..<bytes.count where bytes[place] < 0x20 || bytes[place] >= 0x7F {
            let byte = bytes[place]
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            switch (byte, next) {
            case (0x00..<0x80, _), (0xC2, 0x80..<0xA0), (0xE2, 0x81), (0xEF, 0xBF), (0xF3, 0xA0): return false
            case (0xE2, 0x80): if (0xA8...0xAE).contains(bytes[place + 2]) { return false }
            default: continue
            }
        }
        return true
    }

    private static func isPrintedASCII(_ block: ByteBlock.Bytes) -> Bool {
        !ByteBlock.any((block &- ByteBlock.all(0x20)) .>= ByteBlock.all(0x5F))
    }

    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09: scalar
        case 0x0A: " "
        // The block of control pictures stands in the order of the controls.
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0: "\u{FFFD}"
        // Line and paragraph separators, and what embeds or overrides the direction of writing.
        case 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
        // Invisible operators, shorthand and interlinear controls, tags, noncharacters.
        case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F: "\u{FFFD}"
        default: scalar
        }
    }
}
