import FOIParser
import HTMLText

/// The documents at paths as a user names them: files, folders, and `-` for standard input.
public struct PathDocuments: DocumentSource {
    private let mediaType: MediaType?
    private var paths: ArraySlice<String>
    private var walk: Walk?

    /// - Parameter mediaType: What to read all documents as; nil tells by content.
    public init(_ paths: [String], mediaType: MediaType? = nil) {
        self.paths = paths[...]
        self.mediaType = mediaType
    }

    public mutating func next() throws(SystemError) -> InputItem? {
        while true {
            if let item = walk?.next() { return self.item(item) }
            walk = nil
            guard let path = paths.popFirst() else { return nil }
            if path == "-" {
                return read(nil) { () throws(SystemError) in try FileContents.readStandardInput() }
            }
            walk = Walk(FilePath(path))
        }
    }

    private func item(_ item: Walk.Item) -> InputItem {
        switch item {
        case .document(let path):
            read(path) { () throws(SystemError) in try FileContents.read(path) }
        case .unreadable(let path, let error):
            read(path) { () throws(SystemError) in throw error }
        case .skipped(let path, let reason):
            .skipped(Skip(path.description, reason: reason.rawValue))
        }
    }

    private func read(_ path: FilePath?, _ contents: () throws(SystemError) -> [UInt8]) -> InputItem {
        let origin = Origin(path: path?.description, mediaType: mediaType)
        do throws(SystemError) {
            return .document(bytes: try contents(), from: origin)
        } catch {
            return .unreadable(origin, reason: "\(error)")
        }
    }
}
