/// A path as the file system has it: bytes, which need not be valid UTF-8.
public struct FilePath: Hashable, Sendable, CustomStringConvertible {
    /// Without the terminating zero.
    public let bytes: [UInt8]

    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// For people and for `source.path`; bytes that are no UTF-8 are shown as U+FFFD.
    public var description: String { String(decoding: bytes, as: UTF8.self) }

    /// The path of `name` in this folder.
    public func appending(_ name: String) -> FilePath {
        appending(bytes: Array(name.utf8))
    }

    func appending(bytes name: [UInt8]) -> FilePath {
        let slash = UInt8(ascii: "/")
        return FilePath(bytes: bytes.last == slash ? bytes + name : bytes + [slash] + name)
    }

    /// `corpus` for `corpus/`; the root stays as it is.
    var withoutTrailingSlash: FilePath {
        let end = bytes.lastIndex { $0 != UInt8(ascii: "/") } ?? 0
        return bytes.isEmpty ? self : FilePath(bytes: Array(bytes[...end]))
    }

    /// What stands after the last slash.
    var lastComponent: ArraySlice<UInt8> {
        bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[($0 + 1)...] } ?? bytes[...]
    }

    /// The folder that it stands in, `.` for a bare name.
    var parent: FilePath {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
        return FilePath(bytes: Array(bytes[..<max(slash, 1)]))
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        try (bytes + [0]).withUnsafeBytes { raw in
            try body(raw.assumingMemoryBound(to: CChar.self).baseAddress.unsafelyUnwrapped)
        }
    }
}
