/// A stretch of text that the caller knows to be recited statute, and of which provision: below it
/// `subsection (3)` and `paragraph (b)` are parts of that provision.
///
/// The scanner recognises recited text by its drafting (`(3) The bodies referred to in …`) below the
/// section it belongs to; this is for what a page shows in other ways, as by a quotation block.
public struct RecitedText: Sendable, Hashable {
    /// Bytes of the scanned text.
    public let range: Range<Int>
    public let provision: Provision
    /// The short name of the instrument recited: `FOIA`.
    public let instrument: String

    public init(range: Range<Int>, provision: Provision, instrument: String) {
        self.range = range
        self.provision = provision
        self.instrument = instrument
    }
}

/// The recitals named by a caller, looked up in the order of the text.
struct RecitedTexts {
    private let texts: [RecitedText]
    private var next = 0

    init(_ texts: [RecitedText]) {
        self.texts = texts.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    var isEmpty: Bool { texts.isEmpty }

    /// The recital that holds `position`; positions must not go down from call to call.
    mutating func text(at position: Int) -> RecitedText? {
        while next < texts.count, texts[next].range.upperBound <= position { next += 1 }
        guard next < texts.count, texts[next].range.contains(position) else { return nil }
        return texts[next]
    }
}
