/// Finds the statutory citations of a text and ties each to its Act.
///
/// ```swift
/// let scanner = CitationScanner()
/// let text = Array("Withheld under sections 31(1)(a), (b) and 40(2) of the Act.".utf8)
/// for citation in scanner.citations(in: text, regime: "FOIA") {
///     print(citation.canonical)
/// }
/// // FOIA s.31(1)(a)
/// // FOIA s.31(1)(b)
/// // FOIA s.40(2)
/// ```
///
/// A reference is read in the forms in which British authorities print them: `Section 40(2)`, `s40 (2)`,
/// `ss.23(5) and 24(2)`, `Reg 12(4)(d)`, `EIR 12.4.b`, `paragraph 3 of Schedule 2`, `section forty`,
/// over a line break, with non-breaking blanks and with forgotten brackets. A list is spelled out to
/// one citation for each provision.
///
/// The instrument is that which stands nearest: named beside the reference, by its title, its short
/// form or a term that the text defined (`(“the Act”)`); of a fixed expression (`section 117
/// aftercare`); of the statute being recited; and last the regime that the caller names, where the
/// provision exists in it. Where none fits the citation has no instrument. Sections of reports and
/// forms, postcodes, dates and counts are no citations.
///
/// A scanner holds tables only and may be used from several threads at once. The cost of a scan grows
/// linearly with the text, whatever the text.
public struct CitationScanner: Sendable {
    private let tables: CitationTables

    /// A scanner that knows the instruments and idioms of `catalogue`. Making one builds its tables:
    /// make it once and keep it.
    public init(catalogue: Catalogue = .standard) {
        tables = CitationTables(catalogue)
    }

    /// The citations of `text` (UTF-8) in the order of the text; any bytes are accepted.
    ///
    /// - Parameters:
    ///   - regime: the instrument that a bare `section 31(1)` means where nothing nearer says
    ///     otherwise: `FOIA`, `FOISA`, `EIR` or `EISR`. The Act and the regulations of one country go
    ///     together: under `EIR` a bare section is one of `FOIA`. With nil a text that names one of
    ///     these Acts is taken to speak of it, and other bare references stay without instrument.
    ///   - recited: stretches that the caller knows to be recited statute, not overlapping.
    public func citations(
        in text: [UInt8], regime: String? = nil, recited: [RecitedText] = []
    ) -> [Citation] {
        text.withUnsafeBytes { citations(in: $0, regime: regime, recited: recited) }
    }

    /// The citations of a text (UTF-8) that lies in memory already, as that of a mapped file: nothing of
    /// it is copied, and nothing is kept of it when the call is over.
    ///
    /// - Parameters:
    ///   - regime: as in `citations(in:regime:recited:)` for an array.
    ///   - recited: as there.
    public func citations(
        in text: UnsafeRawBufferPointer, regime: String? = nil, recited: [RecitedText] = []
    ) -> [Citation] {
        var scan = CitationScan(bytes: Bytes(text), regime: regime, recited: recited, tables: tables)
        return scan.run()
    }
}

/// What a scanner looks things up in.
struct CitationTables: Sendable {
    let names: InstrumentNames
    let idioms: IdiomIndex

    init(_ catalogue: Catalogue) {
        names = InstrumentNames(catalogue: catalogue)
        idioms = IdiomIndex(catalogue.idioms, names.keys)
    }
}
