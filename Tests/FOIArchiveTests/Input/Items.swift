import FOIParser
import Foundation

@testable import FOIArchive

/// What sources give, in a form that reads well in an expectation.
enum Items {
    /// `document MEMBER: TEXT`, `unreadable MEMBER: REASON`, `skipped NAME: REASON`; `-` for no member.
    static func of(_ source: some DocumentSource, limit: Int = 100) throws -> [String] {
        var source = source
        var items: [String] = []
        while items.count < limit, let item = try source.next() { items.append(describe(item)) }
        return items
    }

    static func describe(_ item: InputItem) -> String {
        switch item {
        case .document(let bytes, let origin):
            "document \(place(origin)): \(String(decoding: bytes, as: UTF8.self))"
        case .unreadable(let origin, let reason): "unreadable \(place(origin)): \(reason)"
        case .skipped(let skip): "skipped \(skip.name): \(skip.reason)"
        case .pause: "pause"
        }
    }

    private static func place(_ origin: Origin) -> String { origin.member ?? origin.url ?? "-" }

    /// The items of bytes that stand in a file of this name.
    static func of(
        _ bytes: [UInt8], named name: String, options: InputOptions = InputOptions(), isNamed: Bool = true
    ) throws -> [String] {
        let scratch = try Scratch()
        try Data(bytes).write(to: scratch.url.appending(path: name))
        let root = isNamed ? scratch.path(name) : scratch.path
        let source = try PathDocuments([root.description], list: nil, options: options)
        let prefix = scratch.path.description + "/"
        return try of(source).map { $0.replacing(prefix, with: "") }
    }
}
