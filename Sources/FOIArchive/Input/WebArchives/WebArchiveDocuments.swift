import FOIParser
import HTMLText

/// The pages of a web archive: what servers answered with (`response`) and what was kept without an
/// answer (`resource`), in the order of the records.
struct WebArchiveDocuments: DocumentSource {
    /// An HTTP head longer than this is cut.
    private static let longestHead = 1 << 16

    private var reader: WARCReader
    private let file: InputFile
    private var met = 0
    private var hasEnded = false

    init(_ buffer: StreamBuffer, _ file: InputFile) {
        reader = WARCReader(buffer)
        self.file = file
    }

    mutating func next() -> InputItem? {
        guard !hasEnded else { return nil }
        switch reader.next() {
        case nil: return nil
        case .damage(let fault): return file.unreadable(fault)
        case .record(let head):
            met += 1
            guard met <= file.options.limits.members else {
                hasEnded = true
                return file.unreadable(
                    "was not read further: it has more than \(file.options.limits.members) records; "
                        + "raise --max-members")
            }
            return item(head)
        }
    }

    private mutating func item(_ head: WARCReader.Head) -> InputItem {
        switch head.type {
        case "response": response(head)
        case "resource": resource(head)
        case "warcinfo", "request", "metadata", "revisit", "conversion", "continuation":
            skipped(head, "a WARC record of type \(head.type)")
        default: skipped(head, "a WARC record of an unknown type")
        }
    }

    private func skipped(_ head: WARCReader.Head, _ reason: String) -> InputItem {
        .skipped(Skip(file.displayName(of: head.url), reason: reason))
    }

    private func origin(_ head: WARCReader.Head) -> Origin {
        var origin = file.origin()
        origin.url = head.url
        origin.captured = head.fields["warc-date"]
        return origin
    }

    private mutating func response(_ head: WARCReader.Head) -> InputItem {
        guard let http = HTTPResponse(reader.peek(Self.longestHead)) else {
            return skipped(head, "a response that is not of HTTP")
        }
        if let reason = PageRules.skipReason(status: http.status) { return skipped(head, reason) }
        if !PageRules.mayBePage(http.contentType) { return skipped(head, PageRules.noPage) }
        guard head.length <= 2 * file.options.limits.memberSize else { return tooLarge(head) }
        let block = reader.readBlock()
        guard let body = http.body(of: block.bytes[...], limit: file.options.limits.memberSize) else {
            return tooLarge(head)
        }
        return page(
            head, body.bytes, http.contentType, fault: block.fault.map { "is cut off: \($0)" } ?? body.fault)
    }

    private mutating func resource(_ head: WARCReader.Head) -> InputItem {
        let type = head.fields["content-type"].map(ContentType.init)
        if !PageRules.mayBePage(type) { return skipped(head, PageRules.noPage) }
        guard head.length <= file.options.limits.memberSize else { return tooLarge(head) }
        let block = reader.readBlock()
        return page(head, block.bytes, type, fault: block.fault.map { "is cut off: \($0)" })
    }

    private func tooLarge(_ head: WARCReader.Head) -> InputItem {
        guard case .unreadable(_, let reason) = file.tooLarge(member: head.url) else {
            return file.tooLarge()
        }
        return .unreadable(origin(head), reason: reason)
    }

    private func page(
        _ head: WARCReader.Head, _ bytes: [UInt8], _ type: ContentType?, fault: String?
    ) -> InputItem {
        if bytes.isEmpty, fault == nil { return skipped(head, "a response without content") }
        if !PageRules.isPage(bytes, type) { return skipped(head, PageRules.noPage) }
        var origin = origin(head)
        origin.charset = type?.charset
        origin.mediaType = origin.mediaType ?? PageRules.mediaType(type)
        let cut = fault ?? head.fields["warc-truncated"].map { "is cut off: the crawler stopped (\($0))" }
        if let cut {
            origin.notes = [
                ReadingNote(code: "truncated-record", severity: .error, message: "The page \(cut).")
            ]
        }
        return .document(bytes: bytes, from: origin)
    }
}
