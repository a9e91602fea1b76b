/// An HTTP response as a crawler kept it (RFC 9110, RFC 9112).
struct HTTPResponse {
    let status: Int
    let fields: HeaderFields
    /// The length of its head in bytes.
    let headLength: Int

    /// - Parameter bytes: Its beginning, the whole head at least; nil where that is none.
    init?(_ bytes: ArraySlice<UInt8>) {
        // A response without fields, or cut off within them, is still one.
        let length = HeadEnd.find(in: bytes) ?? bytes.count
        let lines = HeadEnd.lines(bytes.prefix(length))
        let words = lines.first?.split(separator: 0x20, maxSplits: 2) ?? []
        guard words.count >= 2, words[0].starts(with: "HTTP/".utf8),
            let status = Int(String(decoding: words[1], as: UTF8.self))
        else { return nil }
        self.status = status
        fields = HeaderFields(lines.dropFirst())
        headLength = length
    }

    var contentType: ContentType? { fields["content-type"].map(ContentType.init) }

    /// What the message says of its body once it is decoded.
    struct Body {
        var bytes: [UInt8]
        /// Why it is not whole, as a sentence behind "the page": `is cut off: …`.
        var fault: String?
    }

    /// The body without transfer and content codings. Crawlers differ in whether they keep these, so
    /// a body that is not coded as the head says is taken as it is.
    ///
    /// - Parameter limit: The most bytes that it may become; nil is given where it would be more.
    func body(of message: ArraySlice<UInt8>, limit: Int) -> Body? {
        var body = Body(bytes: Array(message.dropFirst(headLength)), fault: nil)
        if fields.list("transfer-encoding").contains("chunked"), let joined = ChunkedBody.join(body.bytes) {
            body = Body(
                bytes: joined.bytes, fault: joined.isWhole ? nil : "is cut off within its transfer coding")
        }
        for coding in fields.list("content-encoding").reversed() {
            switch ContentCoding.decode(body.bytes, coding, limit: limit) {
            case .bytes(let bytes, let fault): body = Body(bytes: bytes, fault: fault ?? body.fault)
            case .tooLong: return nil
            case .unknown:
                return Body(bytes: [], fault: "has the content coding \"\(coding)\", which is not read")
            }
        }
        return body.bytes.count > limit ? nil : body
    }
}
