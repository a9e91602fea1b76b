import Basics

extension PageBuilder {
    /// Text of the page, in pieces that end between characters.
    mutating func characters(_ start: UnsafePointer<UInt8>, count: Int) {
        if context.isHidden { return }
        if context.isPreformatted {
            preformatted(start, count: count)
            return
        }
        var i = 0
        while i < count {
            let run = i
            i = endOfRun(start, from: i, count)
            if i > run { show(start + run, count: i - run) }
            guard i < count else { return }
            guard ASCII.isSpace(start[i]) else {
                i += special(start + i, left: count - i, isKeepingSpace: false)
                continue
            }
            while i < count, ASCII.isSpace(start[i]) { i += 1 }
            if isLineOpen { hasPendingSpace = true }
        }
    }

    /// The end of the bytes from `first` that are shown as they are: words and single blanks between them.
    @inline(__always)
    private func endOfRun(_ start: UnsafePointer<UInt8>, from first: Int, _ count: Int) -> Int {
        guard first < count, Self.isPlain(start[first]) else { return first }
        var i = first + 1
        while i + ByteBlock.width < count {
            let bytes = ByteBlock.load(start + i)
            let next = ByteBlock.load(start + i + 1)
            let shown = Self.arePlain(bytes) .| (bytes .== ByteBlock.all(0x20)) .& Self.arePlain(next)
            if let end = ByteBlock.first(.!shown) { return i + end }
            i += ByteBlock.width
        }
        while i < count {
            if Self.isPlain(start[i]) {
                i += 1
            } else if start[i] == 0x20, i + 1 < count, Self.isPlain(start[i + 1]) {
                i += 2
            } else {
                break
            }
        }
        return i
    }

    /// As `characters`, with white space kept and line feeds as line ends.
    private mutating func preformatted(_ start: UnsafePointer<UInt8>, count: Int) {
        var i = 0
        while i < count {
            let run = i
            while i < count, Self.isPlain(start[i]) { i += 1 }
            if i > run { show(start + run, count: i - run) }
            guard i < count else { return }
            switch start[i] {
            case 0x0A:
                endLine(.lineBreak)
                i += 1
            case 0x20, 0x09:
                keepSpace(start[i])
                i += 1
            default: i += special(start + i, left: count - i, isKeepingSpace: true)
            }
        }
    }

    /// Bytes that are shown as they are; all others are looked at.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        if byte < 0x80 { return byte > 0x20 && byte != 0x7F }
        return byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
    }

    @inline(__always)
    private static func arePlain(_ bytes: ByteBlock.Bytes) -> ByteBlock.Mask {
        let isNone =
            (bytes .<= ByteBlock.all(0x20)) .| (bytes .== ByteBlock.all(0x7F))
            .| (bytes .== ByteBlock.all(0xC2)) .| (bytes .== ByteBlock.all(0xE2))
            .| (bytes .== ByteBlock.all(0xE3)) .| (bytes .== ByteBlock.all(0xEF))
        return .!isNone
    }

    /// Writes visible characters, behind the white space that separates them from what came before.
    @inline(__always)
    mutating func show(_ start: UnsafePointer<UInt8>, count: Int) {
        if !isLineOpen { openLine() }
        if hasPendingSpace {
            if visibleEnd > lineStart { text.append(0x20) }
            hasPendingSpace = false
        }
        text.append(start, count: count)
        visibleEnd = text.count
        if !context.isBold { isLineBold = false }
        lineContext.landmarks.formIntersection(context.landmarks)
        lineContext.hints.formIntersection(context.hints)
    }

    private mutating func keepSpace(_ byte: UInt8) {
        if !isLineOpen { openLine() }
        text.append(byte)
    }

    private mutating func space(isKept: Bool) {
        if isKept { keepSpace(0x20) } else if isLineOpen { hasPendingSpace = true }
    }

    /// White space, controls, and the characters that are folded or left out: gives how many bytes
    /// were read. No-break and other spaces become spaces, soft hyphens and characters without width
    /// go, and C1 controls are read as windows-1252 (HTML Standard, numeric character references).
    private mutating func special(
        _ start: UnsafePointer<UInt8>, left: Int, isKeepingSpace: Bool
    ) -> Int {
        let first = start[0]
        if first < 0x80 {
            if ASCII.isSpace(first) { space(isKept: isKeepingSpace && first != 0x0D) }
            return 1
        }
        let length = first == 0xC2 ? 2 : 3
        guard left >= length else {
            show(start, count: left)
            return left
        }
        switch Self.fold(first, start[1], length == 3 ? start[2] : 0) {
        case .shown: show(start, count: length)
        case .dropped: break
        case .space: space(isKept: isKeepingSpace)
        case .line: endLine(.lineBreak)
        case .windows1252: showWindows1252(start[1])
        }
        return length
    }

    private enum Fold { case shown, dropped, space, line, windows1252 }

    private static func fold(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Fold {
        switch (first, second, third) {
        case (0xC2, 0xA0, _): .space  // U+00A0
        case (0xC2, 0xAD, _): .dropped  // U+00AD soft hyphen
        case (0xC2, 0x80...0x9F, _): .windows1252
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): .space  // U+2000 to U+200A, U+202F
        case (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): .space  // U+205F, U+3000
        case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0): .dropped  // U+200B to U+200F, U+2060
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): .line  // U+2028, U+2029
        case (0xEF, 0xBB, 0xBF): .dropped  // U+FEFF
        default: .shown
        }
    }

    private mutating func showWindows1252(_ byte: UInt8) {
        let unit = SingleByteTables.windows1252[Int(byte & 0x7F)]
        guard unit > 0x9F, let scalar = Unicode.Scalar(unit),
            let encoded = UTF8.encode(scalar)
        else { return }
        for byte in encoded { withUnsafePointer(to: byte) { show($0, count: 1) } }
    }
}
