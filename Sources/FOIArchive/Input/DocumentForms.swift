import FOIParser
import HTMLText

/// Turns what a source gives into what the parser reads: PDF into its text, and a page that holds a
/// request with all its messages into a document for each message of the authority.
struct DocumentForms: DocumentSource {
    private var source: any DocumentSource
    private let options: InputOptions
    private let pdf: PDFReader
    /// False where each item must stay one.
    private let partsPages: Bool
    /// What is still to be given of the present request page.
    private var pending: (thread: RequestThread, parts: ArraySlice<RequestThread.Part>, page: Origin)?

    init(_ source: any DocumentSource, options: InputOptions, pdf: PDFReader, partsPages: Bool = true) {
        self.source = source
        self.options = options
        self.pdf = pdf
        self.partsPages = partsPages
    }

    mutating func next() throws(SystemError) -> InputItem? {
        if let item = nextMessage() { return item }
        let item = try source.next()
        // Whoever says what to read the bytes as, wants them read so.
        guard case .document(let bytes, let origin)? = item, options.mediaType != .text else { return item }
        if options.mediaType == nil, ContentKind(bytes.prefix(ContentKind.reach)) == .pdf {
            return pdf.item(bytes, from: origin, name: origin.name)
        }
        guard partsPages else { return item }
        if RequestJSON.isRequest(bytes) {
            switch RequestJSON.read(bytes) {
            case .fault(let fault): return .unreadable(origin, reason: "\(origin.name) \(fault)")
            case .thread(let thread): return part(thread, of: bytes, origin)
            }
        }
        return RequestPage.read(bytes).map { part($0, of: bytes, origin) } ?? item
    }

    /// The first message of a thread, the others to follow. A page that would become much longer by
    /// being parted, as no real one does, is left whole.
    private mutating func part(_ thread: RequestThread, of bytes: [UInt8], _ page: Origin) -> InputItem {
        let parts = thread.parts
        let length = parts.reduce(0) { $0 + thread.length(of: $1) }
        guard length <= Self.mostGrowth * bytes.count + Self.freeGrowth else {
            var origin = page
            origin.notes.append(Self.tooManyMessages)
            return .document(bytes: bytes, from: origin)
        }
        pending = (thread, parts[...], page)
        return nextMessage() ?? .document(bytes: bytes, from: page)
    }

    /// Each message comes with the request, so a page grows as it is parted.
    private static let mostGrowth = 20
    private static let freeGrowth = 1 << 20
    private static let tooManyMessages = ReadingNote(
        code: "request-page-whole", severity: .warning,
        message:
            "The messages of this request page were not told apart: with the request below each of them, "
            + "they would be more than \(mostGrowth) times as long as the page.")

    private mutating func nextMessage() -> InputItem? {
        guard let (thread, parts, page) = pending, let part = parts.first else { return nil }
        pending?.parts = parts.dropFirst()
        var origin = page
        let anchor = thread.messages[part.message].anchor
        origin.member = page.member.map { "\($0)#\(anchor)" } ?? anchor
        origin.url = page.url ?? thread.url
        origin.labels = thread.state.map { [$0] } ?? []
        origin.mediaType = thread.form == .html ? .html : .text
        origin.quotesRequest = true
        if thread.form == .text { origin.charset = "utf-8" }
        return .document(bytes: thread.document(for: part), from: origin)
    }
}
