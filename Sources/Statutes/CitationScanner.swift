/// Finds the statutory citations of a text and ties each to its Act.
public struct CitationScanner: Sendable {
    public init() {}

    /// The citations of `text` (UTF-8) in order.
    ///
    /// - Parameter regime: the instrument that a bare `section 31(1)` means where nothing nearer
    ///   says otherwise, such as `FOIA`; nil leaves such citations unresolved.
    public func citations(in text: [UInt8], regime: String? = nil) -> [Citation] { [] }
}
