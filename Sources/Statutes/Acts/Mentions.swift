/// Where a text names the access regimes and the data protection regulation, for references such
/// as `Article 5(1)(a)` that name none. Built once, when first needed.
struct Mentions {
    private static let sought: Set<String> = ["FOIA", "FOISA", "EIR", "EISR", "GDPR", "UKGDPR"]

    /// In the order of the text, those of each sort apart.
    private var found: [Provision.Kind: [(id: String, position: Int)]] = [:]

    init(in bytes: Bytes, names: InstrumentNames) {
        var position = 0
        while let capital = bytes.capital(from: position) {
            position = capital + 1
            guard !bytes.isAlphanumeric(capital - 1),
                Self.mayBegin(bytes[capital], bytes[capital + 1] | 0x20),
                let name = names.match(bytes, at: capital), let id = name.id, Self.sought.contains(id)
            else { continue }
            found[name.unit, default: []].append((id, capital))
            position = name.range.upperBound
        }
    }

    /// The first two letters of the names: `Environmental`, `EIR`, `Freedom`, `FOI`, `General`,
    /// `GDPR`, `UK`, `United`.
    @inline(__always)
    private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (UInt8(ascii: "E"), UInt8(ascii: "n")), (UInt8(ascii: "E"), UInt8(ascii: "i")),
            (UInt8(ascii: "F"), UInt8(ascii: "r")), (UInt8(ascii: "F"), UInt8(ascii: "o")),
            (UInt8(ascii: "G"), UInt8(ascii: "e")), (UInt8(ascii: "G"), UInt8(ascii: "d")),
            (UInt8(ascii: "U"), UInt8(ascii: "k")), (UInt8(ascii: "U"), UInt8(ascii: "n")):
            true
        default: false
        }
    }

    /// The instrument named last before `position`, else the first named behind it, among those
    /// whose provisions are called `unit`.
    func nearest(to position: Int, unit: Provision.Kind) -> (id: String, position: Int)? {
        guard let found = found[unit] else { return nil }
        var low = 0
        var high = found.count
        while low < high {
            let middle = (low + high) / 2
            if found[middle].position < position { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? found[low - 1] : found.first
    }
}
