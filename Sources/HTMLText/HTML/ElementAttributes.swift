import Basics

/// The attributes that layout is told from.
enum AttributeName: UInt8 {
    case id, `class`, style, hidden, ariaHidden, role, reversed, start, type, value

    static let names = WordTable<AttributeName>([
        ("id", .id), ("class", .class), ("style", .style), ("hidden", .hidden),
        ("aria-hidden", .ariaHidden), ("role", .role), ("reversed", .reversed), ("start", .start),
        ("type", .type), ("value", .value),
    ])

    /// The longest of the names.
    static let longest = 11
}

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

    typealias Pairs = UnsafeMutablePointer<UnsafePointer<UInt8>?>

    init() {}

    @inline(__always)
    init(_ pairs: Pairs, names: WordTable<AttributeName>, words: HintWords) {
        var i = 0
        while let name = pairs[i] {
            if let known = names[wordKey(name, count: length(of: name))] {
                let value = pairs[i + 1].map {
                    UnsafeBufferPointer(start: $0, count: length(of: $0))[...]
                }
                _ = read(known, value, words)
            }
            i += 2
        }
    }

    /// Reads an attribute; false where it says nothing.
    mutating func read(
        _ name: AttributeName, _ value: Slice<UnsafeBufferPointer<UInt8>>?, _ words: HintWords
    ) -> Bool {
        if name == .hidden { isHidden = true }
        if name == .reversed { isReversed = true }
        guard let value else { return name == .hidden || name == .reversed }
        if name == .class || name == .id { return readWords(value, words) }
        return read(name, UnsafeBufferPointer(rebasing: value))
    }

    private mutating func read(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        switch name {
        case .hidden, .reversed, .class, .id: return true
        case .style: return readStyle(value)
        case .ariaHidden:
            isAriaHidden = equals(value, "true")
            return isAriaHidden
        case .role: return readRole(value)
        case .start, .value: start = integer(value)
        case .type: numberType = numberType ?? NumberType(attribute: value)
        }
        return true
    }

    private mutating func readWords(
        _ value: Slice<UnsafeBufferPointer<UInt8>>, _ words: HintWords
    ) -> Bool {
        let found = words.read(value)
        hints.formUnion(found.hints)
        landmarks.formUnion(found.landmarks)
        return !found.hints.isEmpty || !found.landmarks.isEmpty
    }

    private mutating func readStyle(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let style = InlineStyle(value)
        isHidden = isHidden || style.isHidden
        isBold = style.isBold
        if let type = style.numberType { numberType = type }
        return style.isHidden || style.isBold || style.numberType != nil
    }

    private mutating func readRole(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var saysSomething = false
        for (role, landmark) in Self.roles where equals(value, role) {
            landmarks.insert(landmark)
            saysSomething = true
        }
        if equals(value, "alert") || equals(value, "alertdialog") {
            hints.insert(.banner)
            saysSomething = true
        }
        if equals(value, "presentation") || equals(value, "none") {
            isPresentation = true
            saysSomething = true
        }
        return saysSomething
    }

    private static let roles: [(StaticString, Landmarks)] = [
        ("main", .main), ("article", .article), ("banner", .header), ("contentinfo", .footer),
        ("navigation", .nav), ("complementary", .aside), ("dialog", .dialog),
        ("alertdialog", .dialog), ("form", .form), ("search", .search), ("button", .button),
        ("menu", .nav), ("menubar", .nav),
    ]

    @inline(__always)
    private func length(of text: UnsafePointer<UInt8>) -> Int {
        var count = 0
        while text[count] != 0 { count += 1 }
        return count
    }

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
