/// What the attributes of one element say, read from libxml2's name and value pairs.
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
    init(_ pairs: Pairs?, words: HintWords) {
        guard let pairs else { return }
        var i = 0
        while let name = pairs[i] {
            read(name, pairs[i + 1], words)
            i += 2
        }
    }

    private mutating func read(
        _ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>?, _ words: HintWords
    ) {
        let key = lowercasedWordKey(name, count: length(of: name))
        switch key {
        case AttributeFilter.hidden: isHidden = true
        case AttributeFilter.reversed: isReversed = true
        default:
            guard let value else { return }
            read(key, UnsafeBufferPointer(start: value, count: length(of: value)), words)
        }
    }

    private mutating func read(
        _ key: UInt64, _ value: UnsafeBufferPointer<UInt8>, _ words: HintWords
    ) {
        switch key {
        case AttributeFilter.class, AttributeFilter.id:
            let found = words.read(value)
            hints.formUnion(found.hints)
            landmarks.formUnion(found.landmarks)
        case AttributeFilter.style:
            let style = InlineStyle(value)
            isHidden = isHidden || style.isHidden
            isBold = style.isBold
            if let type = style.numberType { numberType = type }
        case AttributeFilter.ariaHidden: isAriaHidden = equals(value, "true")
        case AttributeFilter.role: readRole(value)
        case AttributeFilter.start, AttributeFilter.value: start = integer(value)
        case AttributeFilter.type: numberType = numberType ?? NumberType(attribute: value)
        default: break
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
