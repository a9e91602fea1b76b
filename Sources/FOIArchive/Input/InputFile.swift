import FOIParser
import HTMLText

/// How input is read.
public struct InputOptions: Sendable {
    /// What to read all documents as; nil tells by content.
    public var mediaType: MediaType?
    public var limits: InputLimits

    /// Options with the limits' defaults.
    public init(mediaType: MediaType? = nil, limits: InputLimits = InputLimits()) {
        self.mediaType = mediaType
        self.limits = limits
    }
}

/// A file that is being read, and the words in which things about it are said.
struct InputFile {
    /// Nil for standard input.
    let path: FilePath?
    /// Named by the user rather than met in a folder, hence read whatever its name.
    let isNamed: Bool
    let options: InputOptions

    /// The last component of its path.
    var name: ArraySlice<UInt8> { path?.lastComponent ?? [] }

    /// As a user would name it.
    var displayName: String { path?.description ?? "standard input" }

    /// What is known of a document in it.
    func origin(member: String? = nil) -> Origin {
        Origin(path: path?.description, member: member, mediaType: options.mediaType)
    }

    /// As a user would name a member of it.
    func displayName(of member: String?) -> String {
        member.map { "\(displayName), \($0)" } ?? displayName
    }

    /// The object of what cannot be read.
    ///
    /// - Parameter fault: What is wrong, as it stands behind the name: `is damaged`.
    func unreadable(_ fault: String, member: String? = nil) -> InputItem {
        .unreadable(origin(member: member), reason: "\(displayName(of: member)) \(fault)")
    }

    /// The object of a member that is longer than the limit.
    func tooLarge(member: String? = nil) -> InputItem {
        let limit = options.limits.memberSize
        return unreadable(
            "was not read: it is longer than \(limit) bytes, the limit for what stands in archives and "
                + "streams; raise --max-member-size",
            member: member)
    }

    /// A document, or a skip where only a request site's JSON will do and it is other JSON.
    func item(_ bytes: [UInt8], member: String? = nil, mustBeRequest: Bool) -> InputItem {
        if mustBeRequest && !RequestJSON.isRequest(bytes) {
            return .skipped(
                Skip(displayName(of: member), reason: "JSON that is no request of a request site"))
        }
        return .document(bytes: bytes, from: origin(member: member))
    }
}
