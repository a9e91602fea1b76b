import FOIParser

/// Turns what a source gives into what the parser reads: PDF into its text, and a page that holds a
/// request with all its messages into a document for each message of the authority.
struct DocumentForms: DocumentSource {
    private var source: any DocumentSource
    private let options: InputOptions
    private let pdf: PDFReader
    /// False where each item must stay one.
    private let partsPages: Bool
    private var pending: ArraySlice<InputItem> = []

    init(_ source: any DocumentSource, options: InputOptions, pdf: PDFReader, partsPages: Bool = true) {
        self.source = source
        self.options = options
        self.pdf = pdf
        self.partsPages = partsPages
    }

    mutating func next() throws(SystemError) -> InputItem? {
        if let item = pending.popFirst() { return item }
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
            case .thread(let thread): pending = messages(of: thread, origin)[...]
            }
        } else if let thread = RequestPage.read(bytes) {
            pending = messages(of: thread, origin)[...]
        }
        return pending.popFirst() ?? item
    }

    private func messages(of thread: RequestThread, _ page: Origin) -> [InputItem] {
        thread.told.map { index in
            var origin = page
            let anchor = thread.messages[index].anchor
            origin.member = page.member.map { "\($0)#\(anchor)" } ?? anchor
            origin.url = page.url ?? thread.url
            origin.labels = thread.state.map { [$0] } ?? []
            origin.mediaType = thread.form == .html ? .html : .text
            origin.quotesRequest = true
            if thread.form == .text { origin.charset = "utf-8" }
            return .document(bytes: thread.document(for: index), from: origin)
        }
    }
}
