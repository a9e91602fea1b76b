/// What the attributes of one element say.
struct ElementAttributes {
    private(set) var isHidden = false
    private(set) var isAriaHidden = false
    private(set) var isBold = false
    private(set) var isPresentation = false
    private(set) var landmarks: Landmarks = []
    private(set) var hints: Hints = []
    private(set) var numberType: NumberType?
    private(set) var start: Int?
    private(set) var isReversed = false

    /// Adds what one attribute says; nil is no value.
    mutating func read(
        _ attribute: AttributeName, _ value: UnsafeBufferPointer<UInt8>?, _ words: HintWords
    ) {
        switch attribute {
        case .hidden: isHidden = true
        case .reversed: isReversed = true
        default: if let value { read(attribute, value, words) }
        }
    }

    private mutating func read(
        _ attribute: AttributeName, _ value: UnsafeBufferPointer<UInt8>, _ words: HintWords
    ) {
        switch attribute {
        case .class, .id:
            let found = words.read(value)
            hints.formUnion(found.hints)
            landmarks.formUnion(found.landmarks)
        case .style:
            let style = InlineStyle(value)
            isHidden = isHidden || style.isHidden
            isBold = style.isBold
            if let type = style.numberType { numberType = type }
        case .ariaHidden: isAriaHidden = equals(value, "true")
        case .role: readRole(value)
        case .start, .value: start = integer(value)
        case .type: numberType = numberType ?? NumberType(attribute: value)
        case .hidden, .reversed: break
        }
    }

    private mutating func readRole(_ value: UnsafeBufferPointer<UInt8>) {
        for (role, landmark) in Self.roles where equals(value, role) { landmarks.insert(landmark) }
        if equals(value, "alert") || equals(value, "alertdialog") { hints.insert(.banner) }
        if equals(value, "presentation") || equals(value, "none") { isPresentation = true }
    }

    private static let roles: [(StaticString, Landmarks)] = [
        ("main", .main), ("article", .article), ("banner", .header), ("contentinfo", .footer),
        ("navigation", .nav), ("complementary", .aside), ("dialog", .dialog),
        ("alertdialog", .dialog), ("form", .form), ("search", .search), ("button", .button),
        ("menu", .nav), ("menubar", .nav),
    ]

    private func equals(_ value: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        var start = 0
        while start < value.count, ASCII.isSpace(value[start]) { start += 1 }
        guard hasPrefix(value, at: start, word) else { return false }
        let end = start + word.utf8CodeUnitCount
        return end == value.count || ASCII.isSpace(value[end])
    }

    /// As the HTML Standard reads integers: white space, a sign, digits, anything.
    private func integer(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        var i = 0
        while i < value.count, ASCII.isSpace(value[i]) { i += 1 }
        let isNegative = i < value.count && value[i] == 0x2D
        if isNegative || (i < value.count && value[i] == 0x2B) { i += 1 }
        let first = i
        var number = 0
        while i < value.count, ASCII.isDigit(value[i]), number < 1_000_000_000 {
            number = number * 10 + Int(value[i] & 0x0F)
            i += 1
        }
        return i == first ? nil : isNegative ? -number : number
    }
}
