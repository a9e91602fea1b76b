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

    /// One object's share of the thread: a message and what is quoted below it.
    struct Part: Equatable {
        let message: Int
        /// What the applicant wrote last before it and the request that began it all.
        let quoted: [Int]
    }

    /// The parts that have objects: the messages of the authority, or else the request.
    var parts: [Part] {
        var parts: [Part] = []
        var first: Int?
        var last: Int?
        for (index, message) in messages.enumerated() {
            if message.isIncoming {
                parts.append(
                    Part(message: index, quoted: [last, first == last ? nil : first].compactMap(\.self)))
            } else {
                first = first ?? index
                last = index
            }
        }
        return parts.isEmpty ? messages.indices.prefix(1).map { Part(message: $0, quoted: []) } : parts
    }

    /// About how long the part's document is, in bytes.
    func length(of part: Part) -> Int {
        ([part.message] + part.quoted).reduce(0) { $0 + messages[$1].body.count }
    }

    /// What is read of a part: the message, then, as mail programs quote it below a reply, what it
    /// replies to.
    func document(for part: Part) -> [UInt8] {
        let message = messages[part.message]
        let receiver = message.isIncoming ? part.quoted.last.map { messages[$0].from } : authority
        var texts = [written(message, to: receiver)]
        texts += part.quoted.map { written(messages[$0], to: authority, isQuoted: true) }
        switch form {
        case .text: return Array(texts.joined(separator: Array("\n\n".utf8)))
        case .html:
            let head = Array("<!DOCTYPE html>\n<title>".utf8) + title + Array("</title>\n".utf8)
            return head + Array(texts.joined(separator: Array("\n".utf8)))
        }
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
