/// One letter of a made archive, with all that its maker knows of it.
public struct MadeLetter: Sendable {
    /// Such as `0001.txt`.
    public let name: String
    /// The letter as plain text.
    public let text: String
    public let truth: MadeTruth
}

/// What a made letter says.
public struct MadeTruth: Sendable, Codable, Equatable {
    public var name: String
    /// `response` or `acknowledgement`.
    public var kind: String
    public var authority: String
    /// ISO 8601.
    public var date: String
    /// `foia` or `eir`.
    public var regime: String
    public var questions: [Question] = []
    public var statements: [Statement] = []
    public var arguments: [Passage] = []

    public struct Question: Sendable, Codable, Equatable {
        public var text: String
        /// `full`, `partial` or nil.
        public var ncnd: String?
    }

    public struct Statement: Sendable, Codable, Equatable {
        public var text: String
        /// The wording that it descends from.
        public var root: String
        public var extent: String
        public var exemptions: [String]
    }

    public struct Passage: Sendable, Codable, Equatable {
        public var text: String
        public var root: String
    }
}
