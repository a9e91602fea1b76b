/// What joins one item of a list to the next.
extension ExpressionParser {
    /// The comma, `&`, `and`, `or`, `to` or dash after `end`, with the blanks around it.
    func connective(after end: Int) -> Connective? { bytes.following(end).flatMap(connective) }

    func connective(_ next: Following) -> Connective? {
        let start = next.start
        switch bytes[start] {
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            guard let past = bytes.following(start + 1) else { return nil }
            return wordConnective(past) ?? Connective(end: past.start, isComma: true)
        case UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "+"):
            return bytes.skipGap(from: start + 1).map { Connective(end: $0) }
        case UInt8(ascii: "-"):
            return bytes.skipGap(from: start + 1).map { Connective(end: $0, isRange: true, isDash: true) }
        case 0xE2 where bytes[start + 1] == 0x80 && (bytes[start + 2] &- 0x90 < 5):
            return bytes.skipGap(from: start + 3).map { Connective(end: $0, isRange: true, isDash: true) }
        default:
            return start > next.end || bytes[next.end - 1] == UInt8(ascii: ")") ? wordConnective(next) : nil
        }
    }

    private func wordConnective(_ next: Following) -> Connective? {
        if next.sense.isDisjoint(with: [.joins, .runs]) { return nil }
        let stop = next.stop
        // `and/or`
        if next.sense.contains(.and), bytes[stop] == UInt8(ascii: "/") {
            return bytes.skipGap(from: bytes.wordEnd(from: stop + 1)).map { Connective(end: $0) }
        }
        guard let end = bytes.skipGap(from: stop) else { return nil }
        return Connective(end: end, isRange: next.sense.contains(.runs))
    }

    /// Whether the number after a connective is another provision and not the count of something
    /// (`section 40, 12 people`), a date (`section 17 and 4 March`) or a time limit.
    func continues(
        _ number: BracketToken, at start: Int, plural: Bool, joint: Connective, list: borrowing ProvisionList
    ) -> Bool {
        let below = bytes.bracketToken(at: number.end)
        if below?.isNumber == true { return true }
        if joint.isDash, !plural { return false }
        let next = bytes.following(number.end)
        if joint.isDash, bytes.blankLength(at: joint.end - 1) > 0, let next, next.stop > next.start,
            !next.sense.contains(.function)
        {
            return false
        }
        if bytes.isYear(start..<number.end) { return false }
        if below != nil { return plural || list.hasPath }
        switch bytes[number.end] {
        case UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "/"): return false
        case UInt8(ascii: "."), UInt8(ascii: ","):
            if bytes.isDigit(number.end + 1) { return false }
        default: break
        }
        guard let next, next.stop > next.start else {
            // `Regulation 12(4)(b), 12(4)(e), 13`: a list that had several numbers already.
            return plural || !joint.isComma || list.provisions.count > 1 && number.label.bits < 1 << 16
        }
        return plural ? !next.sense.contains(.counted) : next.sense.contains(.function)
    }
}

extension Bytes {
    /// The four digits from 1700 to 2099 at `index`.
    func year(at index: Int) -> Int? {
        guard isDigit(index), isDigit(index + 1), isDigit(index + 2), isDigit(index + 3) else { return nil }
        let century = Int(self[index] - 48) * 10 + Int(self[index + 1] - 48)
        guard (17...20).contains(century) else { return nil }
        return century * 100 + Int(self[index + 2] - 48) * 10 + Int(self[index + 3] - 48)
    }

    /// Four digits from 1700 to 2099.
    func isYear(_ range: Range<Int>) -> Bool { range.count == 4 && year(at: range.lowerBound) != nil }
}
