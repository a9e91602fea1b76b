/// A citation while the text is being scanned: numbers instead of names, in 24 bytes.
struct CitationRecord {
    let start: Int
    private let length: Int32
    /// The number of the provision in the table of the scan.
    let provision: Int32
    /// The number of the instrument, or -1.
    private var key: Int32
    var basis: Citation.Basis

    init(range: Range<Int>, provision: Int, instrument: InstrumentKey?, basis: Citation.Basis) {
        start = range.lowerBound
        length = Int32(clamping: range.count)
        self.provision = Int32(truncatingIfNeeded: provision)
        key = instrument?.number ?? -1
        self.basis = basis
    }

    var end: Int { start + Int(length) }

    var instrument: InstrumentKey? {
        get { key < 0 ? nil : InstrumentKey(Int(key)) }
        set { key = newValue?.number ?? -1 }
    }
}
