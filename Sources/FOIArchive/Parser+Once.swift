import FOIParser

extension Parser {
    /// The parsing of one parser made once: reading the catalogues costs more than most documents.
    public static func once() -> @Sendable ([UInt8], Origin) -> Response {
        let parser = Parser()
        return { bytes, origin in parser.parse(bytes, from: origin) }
    }
}
