/// Finds the statutory citations of a text and ties each to its Act.
public struct CitationScanner: Sendable {
    private let catalogue: Catalogue
    private let names: InstrumentNames
    private let idioms: IdiomIndex

    public init(catalogue: Catalogue = .standard) {
        self.catalogue = catalogue
        self.names = InstrumentNames(catalogue: catalogue)
        self.idioms = IdiomIndex(catalogue.idioms)
    }

    /// The citations of `text` (UTF-8) in order.
    ///
    /// - Parameter regime: the instrument that a bare `section 31(1)` means where nothing nearer
    ///   says otherwise, such as `FOIA`; nil leaves such citations unresolved.
    public func citations(in text: [UInt8], regime: String? = nil) -> [Citation] {
        var scan = CitationScan(text: text, regime: regime, catalogue: catalogue, names: names, idioms: idioms)
        return scan.run()
    }
}
