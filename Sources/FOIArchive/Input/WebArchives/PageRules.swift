import HTMLText

/// What of a web archive is a page to be read, by the server's words and, where it says little, by
/// content.
enum PageRules {
    static let noPage = "not a page by its content type"

    /// Why a response with this status is no page; nil where it is one (RFC 9110, section 15).
    static func skipReason(status: Int) -> String? {
        switch status {
        case 200..<300: nil
        case 300..<400: "a redirect"
        default: "a page that the server did not give, by its HTTP status"
        }
    }

    /// False for images, scripts and the like, which need not be looked at.
    static func mayBePage(_ type: ContentType?) -> Bool {
        guard let type else { return true }
        return forms[type.name] != nil || pdf.contains(type.name) || unsure.contains(type.name)
    }

    /// What remains to be asked of the content itself.
    static func isPage(_ bytes: [UInt8], _ type: ContentType?) -> Bool {
        guard let type, forms[type.name] != nil else {
            switch ContentKind(bytes.prefix(ContentKind.reach)) {
            case .pdf: return true
            case .document: return RequestJSON.isRequest(bytes) || (type?.name != json && !isBinary(bytes))
            case .archive, .webArchive: return false
            }
        }
        return true
    }

    /// What to read it as where the server knows.
    static func mediaType(_ type: ContentType?) -> MediaType? {
        type.flatMap { forms[$0.name] }
    }

    private static let json = "application/json"

    private static let forms: [String: MediaType] = [
        "text/html": .html, "application/xhtml+xml": .html, "text/plain": .text,
    ]
    /// What is turned into text first.
    private static let pdf: Set = ["application/pdf", "application/x-pdf"]

    private static let unsure: Set = ["", "application/octet-stream", "application/unknown", json]

    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(ContentKind.reach).contains(0)
    }
}
