/// The chunked transfer coding (RFC 9112, section 7.1).
enum ChunkedBody {
    /// The chunks of a body together, and whether the last one was there; nil where the body does not
    /// begin with a chunk.
    static func join(_ body: [UInt8]) -> (bytes: [UInt8], isWhole: Bool)? {
        var joined: [UInt8] = []
        var place = 0
        while let (size, start) = head(body, at: place) {
            if size == 0 { return (joined, true) }
            guard size <= body.count - start else { return (joined + body[start...], false) }
            joined += body[start..<(start + size)]
            place = start + size
            if place < body.count, body[place] == 0x0D { place += 1 }
            if place < body.count, body[place] == 0x0A { place += 1 }
        }
        return place == 0 ? nil : (joined, false)
    }

    /// The size that a chunk's first line gives, in bytes, and where its data begin.
    private static func head(_ body: [UInt8], at place: Int) -> (size: Int, start: Int)? {
        // Sixteen digits are more than any chunk needs, and extensions are short.
        guard let end = body[place...].prefix(4_096).firstIndex(of: 0x0A) else { return nil }
        let digits = body[place..<end].prefix { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) || isDigit($0) }
        let rest = body[(place + digits.count)..<end].first
        guard digits.count <= 15, rest == nil || rest == 0x3B || rest.map(HeaderFields.isSpace) == true,
            let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        return (size, end + 1)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
