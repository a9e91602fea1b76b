/// Which instruments a name may mean, without memory of its own.
struct NameMeaning: Hashable, Sendable {
    private let code: Int32

    /// An undated title that is not in the catalogue.
    static let unknown = NameMeaning(code: -1)

    private init(code: Int32) { self.code = code }

    init(_ key: InstrumentKey) { code = key.number }

    /// - Parameter choice: the number of a list of several instruments in `InstrumentNames`.
    init(choice: Int) { code = -2 - Int32(truncatingIfNeeded: choice) }

    /// The instrument, where there is no doubt about it.
    var key: InstrumentKey? { code >= 0 ? InstrumentKey(Int(code)) : nil }

    var choice: Int? { code < -1 ? Int(-2 - code) : nil }
}

/// A name of an instrument met in the text.
struct NamedInstrument: Sendable {
    /// One instrument as a rule, several for a title or short form that they share.
    let meaning: NameMeaning
    let range: Range<Int>
    /// How the instrument's provisions are called.
    let unit: Provision.Kind

    /// The instrument, where there is no doubt about it.
    var key: InstrumentKey? { meaning.key }

    /// Whether it is printed as a short form, such as `the EIRs`: no title written out has fewer than twenty bytes.
    var isShort: Bool { range.count < 20 }
}
