import Basics

/// Where the parts of tags are, as the HTML Standard's tokeniser tells them. Methods of the bytes and not of
/// the filter: one that does not change the filter would be given a copy of it.
extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    func tagName(from start: Int) -> Range<Int> {
        var end = start
        while end < count, self[end] > 0x3E || !endsTagName(self[end], isFirst: end == start) {
            end += 1
        }
        return start..<end
    }

    @inline(__always)
    private func endsTagName(_ byte: UInt8, isFirst: Bool) -> Bool {
        byte == 0x3E || byte == 0x3C || byte == 0x2F && !isFirst || ASCII.isSpace(byte)
    }

    /// `<someone@example.org>` and `<https://…>` written into a page without escapes.
    func isAddress(_ name: Range<Int>) -> Bool {
        if name.upperBound < count, self[name.upperBound] == 0x2F,
            self[name.upperBound - 1] == 0x3A
        {
            return true
        }
        for i in name where self[i] == 0x40 { return true }
        return false
    }

    /// The place of `</name` followed by the end of a name.
    func endTag(_ name: Range<Int>, from start: Int) -> Int? {
        var i = start
        while let found = firstPlace(of: 0x3C, from: i), found + name.count + 1 < count {
            if self[found + 1] == 0x2F, isName(name, at: found + 2) { return found }
            i = found + 1
        }
        return nil
    }

    private func isName(_ name: Range<Int>, at start: Int) -> Bool {
        guard start + name.count <= count else { return false }
        for i in 0..<name.count
        where ASCII.lowercased(self[start + i]) != ASCII.lowercased(self[name.lowerBound + i]) {
            return false
        }
        let end = start + name.count
        return end == count || ASCII.isSpace(self[end]) || self[end] == 0x3E
            || self[end] == 0x2F
    }
    /// Where an attribute's name ends: at `=`, `>`, `/` or white space.
    @inline(__always)
    func endOfAttributeName(from start: Int) -> Int {
        var i = start
        while i + ByteBlock.width <= count {
            let bytes = block(at: i)
            let mayEnd =
                (bytes .<= ByteBlock.all(0x20)) .| ByteBlock.equal(bytes, "=")
                .| ByteBlock.equal(bytes, ">") .| ByteBlock.equal(bytes, "/")
            guard let found = ByteBlock.first(mayEnd) else {
                i += ByteBlock.width
                continue
            }
            i += found
            if endsAttributeName(self[i]) { return i }
            i += 1
        }
        while i < count, !endsAttributeName(self[i]) { i += 1 }
        return i
    }

    @inline(__always)
    private func endsAttributeName(_ byte: UInt8) -> Bool {
        byte == 0x3D || byte == 0x3E || byte == 0x2F || ASCII.isSpace(byte)
    }

    func isQuoted(_ value: Range<Int>) -> Bool {
        guard value.count > 1 else { return false }
        let first = self[value.lowerBound]
        return first == self[value.upperBound - 1] && (first == 0x22 || first == 0x27)
    }
}
