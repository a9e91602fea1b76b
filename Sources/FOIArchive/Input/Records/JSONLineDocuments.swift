import FOIParser
import HTMLText

/// Documents as lines of JSON: `{"id", "text"}` or `{"id", "body_b64", "content_type", "charset",
/// "url"}`. Each line gives one item and never more, in order; a line that is no such record gives an
/// unreadable one.
struct JSONLineDocuments: DocumentSource {
    private var lines: LineReader
    private let file: InputFile
    private var number = 0

    init(_ stream: ByteStream, _ file: InputFile) {
        // Base64 takes four bytes for three; the rest is room for the other members.
        lines = LineReader(stream, limit: file.options.limits.memberSize / 3 * 4 + (1 << 16))
        self.file = file
    }

    mutating func next() throws(SystemError) -> InputItem? {
        switch try lines.next() {
        case nil: return nil
        case .pause: return .pause
        case .tooLong:
            number += 1
            return file.tooLarge(member: "line \(number)")
        case .line(let line):
            number += 1
            return item(line)
        }
    }

    private func item(_ line: [UInt8]) -> InputItem {
        var origin = file.origin()
        do throws(JSONRecord.Fault) {
            let record = try JSONRecord(line)
            origin.id = record.id
            origin.url = record.url
            origin.charset = record.charset
            origin.mediaType = origin.mediaType ?? record.mediaType
            return .document(bytes: try record.contents(), from: origin)
        } catch {
            origin.id = origin.id ?? error.id
            return .unreadable(origin, reason: "\(file.displayName), line \(number) \(error.message)")
        }
    }
}

/// One document as a JSON object.
struct JSONRecord {
    /// What is wrong with it.
    struct Fault: Error, Equatable {
        /// The id, where that could be read.
        var id: String?
        /// As it stands behind the line's number: `is no JSON: ...`.
        let message: String
    }

    /// Of a number, its digits.
    let id: String?
    let url: String?
    let charset: String?
    let mediaType: MediaType?
    private let text: String?
    private let base64: String?

    init(_ line: [UInt8]) throws(Fault) {
        let node: JSONNode
        do throws(JSONReader.Failure) {
            node = try JSONReader.read(line)
        } catch {
            throw Fault(id: nil, message: "is no JSON: \(error.message)")
        }
        guard case .object = node.value else { throw Fault(id: nil, message: "is no JSON object") }
        let id = Self.id(node)
        func string(_ key: String) throws(Fault) -> String? {
            switch node[key]?.value {
            case nil, .null: return nil
            case .string(let text): return text
            default: throw Fault(id: id, message: "has a \"\(key)\" that is no string")
            }
        }
        self.id = id
        text = try string("text")
        base64 = try string("body_b64")
        url = try string("url")
        let type = try string("content_type").map(ContentType.init)
        charset = text == nil ? try string("charset") ?? type?.charset : "utf-8"
        mediaType = text == nil ? PageRules.mediaType(type) : .text
    }

    private static func id(_ node: JSONNode) -> String? {
        switch node["id"]?.value {
        case .string(let text): text
        case .number(let digits): digits
        default: nil
        }
    }

    /// The document's bytes.
    func contents() throws(Fault) -> [UInt8] {
        switch (text, base64) {
        case (let text?, nil): return Array(text.utf8)
        case (nil, let base64?):
            guard let bytes = Base64.decode(base64.utf8) else {
                throw Fault(id: id, message: "has a \"body_b64\" that is no Base64")
            }
            return bytes
        case (nil, nil): throw Fault(id: id, message: "has neither \"text\" nor \"body_b64\"")
        default: throw Fault(id: id, message: "has both \"text\" and \"body_b64\"")
        }
    }
}
