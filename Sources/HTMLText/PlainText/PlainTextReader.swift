/// Lines of plain text: line ends made `\n`, nothing else changed.
enum PlainTextReader {
    static func lines(of decoded: [UInt8]) -> (text: [UInt8], lines: [Line]) {
        let text = normalised(decoded)
        var lines: [Line] = []
        var start = 0
        text.withUnsafeBufferPointer { bytes in
            while let end = bytes.firstPlace(of: 0x0A, from: start) {
                lines.append(Line(range: start..<end, layout: Layout()))
                start = end + 1
            }
        }
        if start < text.count { lines.append(Line(range: start..<text.count, layout: Layout())) }
        return (text, lines)
    }

    /// CRLF and CR made LF.
    private static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.hasByte(0x0D) else { return bytes }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D {
                text.append(0x0A)
            } else if byte != 0x0A || previous != 0x0D {
                text.append(byte)
            }
            previous = byte
        }
        return text
    }
}
