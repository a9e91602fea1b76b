import Digests

extension Response {
    /// The object that stands for a document whose bytes could not be had at all, so that a run
    /// over an archive has one line for each document whatever the disk says.
    ///
    /// It is of kind `other`, empty, with one finding `unreadable-source` of severity `error`. There
    /// are no bytes to take a digest of: `id` and `sha256` are those of the empty document.
    ///
    /// - Parameter reason: One sentence on what went wrong, as a person would read it.
    public static func unreadable(_ origin: Origin, reason: String, by parser: ParserVersion) -> Response {
        let digest = SHA256.hexDigest(of: [])
        return Response(
            id: "sha256:\(digest)",
            source: Source(
                path: origin.path, member: origin.member, id: origin.id, url: origin.url,
                captured: origin.captured, labels: origin.labels,
                mediaType: "application/octet-stream", charset: "binary",
                bytes: 0, sha256: digest, title: nil
            ),
            parser: parser, kind: .other, authority: nil, reference: nil, regimes: [],
            dates: Dates(received: nil, responded: nil), outcome: nil,
            segments: [], requests: [], questions: [], answers: [], citations: [], exemptions: [],
            ncnd: [],
            findings: [Finding(code: "unreadable-source", severity: .error, message: reason, span: nil)],
            text: ""
        )
    }
}
