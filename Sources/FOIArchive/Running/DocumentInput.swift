import FOIParser

/// What an object is made of.
enum DocumentContent: Sendable {
    case document([UInt8], Origin)
    case unreadable(Origin, reason: String)
}

extension [DocumentContent] {
    /// An object of each, in their order; the documents among them are parsed all at once.
    func responses(parsing parse: ([UnreadDocument]) -> [Response]) -> [Response] {
        let documents = compactMap { content -> UnreadDocument? in
            guard case .document(let bytes, let origin) = content else { return nil }
            return UnreadDocument(bytes, from: origin)
        }
        var parsed = parse(documents)[...]
        return compactMap { content in
            switch content {
            case .document: parsed.popFirst()
            case .unreadable(let origin, let reason): .unreadable(origin, reason: reason, by: .current)
            }
        }
    }
}

/// The documents of a source as the input of a run.
struct DocumentInput<Source: DocumentSource>: RunSource {
    private var source: Source
    private(set) var skipped = SkipCount()
    private(set) var place = InputPlace()

    init(_ source: Source) {
        self.source = source
    }

    var consumed: Int? { source.consumed }

    mutating func next() throws(RunFailure) -> RunStep<DocumentContent> {
        let item: InputItem?
        do throws(SystemError) { item = try source.next() } catch { throw RunFailure(error) }
        guard let item else { return .end }
        switch item {
        case .document(let bytes, let origin):
            pass([origin.path, origin.member, origin.url], bytes)
            return .item(RunItem(content: .document(bytes, origin), size: bytes.count))
        case .unreadable(let origin, let reason):
            pass([origin.path, origin.member, origin.url, reason], [])
            return .item(RunItem(content: .unreadable(origin, reason: reason), size: 0))
        case .skipped(let skip):
            skipped.add(skip)
            return .passed
        case .pause:
            return .pause
        }
    }

    /// What is passed over makes no difference to the output, and may come and go.
    private mutating func pass(_ names: [String?], _ bytes: [UInt8]) {
        place.items += 1
        for name in names {
            place.digest = Checksum.crc32(Array((name ?? "").utf8) + [0], after: place.digest)
        }
        place.digest = Checksum.crc32(bytes, after: place.digest)
    }
}
