/// A provision while it is being read: what `Provision` holds, without memory of its own.
struct Place: Hashable, Sendable {
    var kind: Provision.Kind
    var number: Label
    /// The paragraph of a schedule; none elsewhere.
    var paragraph = Label.none
    /// The labels of the levels below, outermost first.
    private var levels: Levels = (0, 0, 0, 0, 0, 0, 0, 0)
    private var levelCount: UInt8 = 0

    private typealias Levels = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    /// How many levels there are below the number.
    var depth: Int { Int(levelCount) }

    /// The deepest path that is kept: the grammar opens four levels at most, below four others.
    static let deepest = 8

    init(kind: Provision.Kind, number: Label) {
        self.kind = kind
        self.number = number
    }

    /// The provision of a caller; nil where a label of it is longer than any that can be printed.
    init?(_ provision: Provision) {
        if let place = provision.place {
            self = place
            return
        }
        let labels = [provision.number, provision.paragraph ?? ""] + provision.path
        guard labels.allSatisfy({ $0.utf8.count <= 8 }), provision.path.count <= Self.deepest else {
            return nil
        }
        self.init(kind: provision.kind, number: Label(provision.number.utf8))
        paragraph = Label((provision.paragraph ?? "").utf8)
        for label in provision.path { push(Label(label.utf8)) }
    }

    /// The provision, or where it goes deeper or has a longer label than any law does, what stands
    /// above it; nil where its number is such.
    init?(nearest provision: Provision) {
        var known: Provision? = provision
        while let step = known {
            if let place = Place(step) {
                self = place
                // One level that no law has, so that what is asked for is not taken for what it is in.
                if step.path != provision.path { push(Self.unknown) }
                return
            }
            known = step.parent
        }
        return nil
    }

    /// A label that no provision has.
    private static let unknown = Label(bits: .max)

    /// The provision one level up; nil for a whole section or schedule.
    var parent: Place? {
        var above = self
        if depth > 0 {
            above.cut(to: depth - 1)
            return above
        }
        above.paragraph = .none
        return paragraph.isEmpty ? nil : above
    }

    /// The part at a path below the provision.
    func below(_ path: [Label]) -> Place {
        var place = self
        for label in path { place.push(label) }
        return place
    }

    var hasPath: Bool { depth > 0 }

    var first: Label { Label(bits: levels.0) }

    var last: Label { depth > 0 ? self[depth - 1] : .none }

    @inline(__always)
    private(set) subscript(_ level: Int) -> Label {
        get {
            withUnsafeBytes(of: levels) {
                Label(bits: $0.load(fromByteOffset: level * MemoryLayout<UInt64>.stride, as: UInt64.self))
            }
        }
        set {
            withUnsafeMutableBytes(of: &levels) {
                $0.storeBytes(
                    of: newValue.bits, toByteOffset: level * MemoryLayout<UInt64>.stride, as: UInt64.self)
            }
        }
    }

    mutating func push(_ label: Label) {
        guard depth < Self.deepest else { return }
        self[depth] = label
        levelCount += 1
    }

    /// Keeps the outermost `count` levels.
    mutating func cut(to count: Int) {
        while depth > count {
            levelCount -= 1
            self[depth] = .none
        }
    }

    /// The section, regulation or article itself.
    var whole: Place { Place(kind: kind, number: number) }

    /// The same number and brackets as a paragraph of a schedule.
    func paragraph(ofSchedule schedule: Label) -> Place {
        var place = self
        place.kind = .schedule
        place.paragraph = number
        place.number = schedule
        return place
    }

    /// The provision under the name that its instrument gives to it: `section 12(4)(b) of the EIR`
    /// is a regulation.
    func called(_ unit: Provision.Kind?) -> Place {
        guard let unit, kind != .schedule, kind != unit, unit != .section || kind != .article else {
            return self
        }
        var place = self
        place.kind = unit
        return place
    }

    /// The provision with its brackets below those of `base`.
    func below(_ base: Place) -> Place {
        var place = base
        for level in 0..<depth { place.push(self[level]) }
        return place
    }

    /// Whether the provision is `other` or a part of it, as `Provision.isWithin`.
    func isWithin(_ other: Place) -> Bool {
        guard kind == other.kind, number == other.number else { return false }
        if !other.paragraph.isEmpty, paragraph != other.paragraph { return false }
        if other.paragraph.isEmpty, !paragraph.isEmpty { return !other.hasPath }
        return depth >= other.depth && (0..<other.depth).allSatisfy { self[$0] == other[$0] }
    }

    var provision: Provision { Provision(at: self) }

    /// A cheap hash, as that of `Word`.
    @inline(__always)
    var slot: Int {
        var mixed = number.bits ^ paragraph.bits &<< 32 ^ UInt64(kind.tag)
        for level in 0..<depth { mixed = (mixed ^ self[level].bits) &* 0xD6E8_FEB8_6659_FD93 ^ mixed >> 29 }
        return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 24)
    }

    static func == (one: Place, other: Place) -> Bool {
        guard one.number == other.number, one.levelCount == other.levelCount, one.kind == other.kind,
            one.paragraph == other.paragraph
        else { return false }
        for level in 0..<one.depth where one[level] != other[level] { return false }
        return true
    }

    func hash(into hasher: inout Hasher) { hasher.combine(slot) }
}

extension Provision.Kind {
    /// A small number for hashing.
    var tag: Int {
        switch self {
        case .section: 1
        case .regulation: 2
        case .article: 3
        case .rule: 4
        case .schedule: 5
        }
    }
}
