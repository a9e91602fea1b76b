/// A request with all messages that followed it, as a request site shows it.
struct RequestThread {
    struct Message {
        /// What the site calls its place on the page: `incoming-12345`.
        let anchor: String
        /// From the authority to the applicant.
        let isIncoming: Bool
        /// As the site has them, in the form of the thread; empty where it says nothing.
        var from: [UInt8] = []
        var date: [UInt8] = []
        var body: [UInt8] = []
    }

    /// How the parts are written.
    enum Form { case html, text }

    let form: Form
    var title: [UInt8] = []
    var subject: [UInt8] = []
    var authority: [UInt8] = []
    var url: String?
    /// The state of the request in the site's words.
    var state: String?
    var messages: [Message] = []

    /// What is read of one message: the message, then, as mail programs quote them below a reply, what
    /// the applicant wrote last before it and the request that began it all.
    func document(for index: Int) -> [UInt8] {
        let message = messages[index]
        let asked = messages[..<index].filter { !$0.isIncoming }
        var parts = [written(message, to: message.isIncoming ? asked.first?.from : authority)]
        if message.isIncoming {
            let quoted = [asked.last, asked.count > 1 ? asked.first : nil].compactMap { $0 }
            parts += quoted.map { written($0, to: authority, isQuoted: true) }
        }
        switch form {
        case .text: return Array(parts.joined(separator: Array("\n\n".utf8)))
        case .html:
            let head = Array("<!DOCTYPE html>\n<title>".utf8) + title + Array("</title>\n".utf8)
            return head + Array(parts.joined(separator: Array("\n".utf8)))
        }
    }

    /// The messages that have objects: those of the authority, or else the request.
    var told: [Int] {
        let incoming = messages.indices.filter { messages[$0].isIncoming }
        return incoming.isEmpty ? Array(messages.indices.prefix(1)) : incoming
    }

    private func written(_ message: Message, to receiver: [UInt8]?, isQuoted: Bool = false) -> [UInt8] {
        let fields: [(String, [UInt8])] = [
            ("From: ", message.from), ("To: ", receiver ?? []), ("Date: ", message.date),
            ("Subject: ", subject),
        ]
        var lines = isQuoted ? [Array("-----Original Message-----".utf8)] : []
        lines += fields.filter { !$0.1.isEmpty }.map { Array($0.0.utf8) + $0.1 }
        switch form {
        case .text: return Array(lines.joined(separator: [0x0A])) + [0x0A, 0x0A] + message.body
        case .html:
            return Array("<p>".utf8) + Array(lines.joined(separator: Array("<br>\n".utf8)))
                + Array("</p>\n<div>".utf8) + message.body + Array("</div>".utf8)
        }
    }
}
