/// One file of a report.
public struct SiteFile: Sendable, Equatable {
    /// Below the folder of the report: small letters, digits, hyphens and slashes, with an ending.
    public let path: String
    public let bytes: [UInt8]
    /// How many bytes stand behind the content, where more of it may be put later.
    let tail: Int

    init(_ path: String, _ bytes: [UInt8], tail: Int = 0) {
        self.path = path
        self.bytes = bytes
        self.tail = tail
    }

    init(_ path: String, _ text: String) {
        self.init(path, Array(text.utf8))
    }

    /// The style sheet and the script, which all pages share.
    static let assets = [
        SiteFile("report.css", EmbeddedData.reportStyle), SiteFile("report.js", EmbeddedData.reportScript),
    ]
}

/// Makes a file of a report; called on any thread.
public typealias SiteFileMaker = @Sendable () -> SiteFile

/// Makes what to add to a file of a report; called on any thread.
public typealias SiteAdditionMaker = @Sendable () -> SiteAddition

/// More content for a page that was handed on before.
public struct SiteAddition: Sendable, Equatable {
    /// Of the page.
    public let path: String
    public let bytes: [UInt8]
    /// How many bytes of the page stand behind the place where it belongs.
    public let before: Int
}
