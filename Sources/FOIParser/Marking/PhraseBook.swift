#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Phrases in the notation of the phrase catalogue, and where they stand in a text.
///
/// The form is that of `schemas/phrases.schema.json`. They are matched by words, whatever the capitals, quotes, spaces
/// and line breaks between them.
public struct PhraseBook: Sendable {
    private let catalogue: CueCatalogue

    /// A place where a phrase stands.
    public struct Occurrence: Sendable, Equatable {
        /// The place of its entry in `ids`.
        public let entry: Int
        /// In bytes of the text.
        public let range: Range<Int>
        /// The sentence around it, in bytes of the text.
        public let sentence: Range<Int>
    }

    /// The catalogue's own phrases by which an authority neither confirms nor denies.
    public static let ncnd = PhraseBook(standardWithTag: .ncnd)
    /// The catalogue's own phrases that speak of other or further information beside something given.
    public static let further = PhraseBook(standardWithTag: .further)

    private init(standardWithTag tag: Cue.Tag) {
        do {
            catalogue = try CueCatalogue(
                cues: CueCatalogue.standard.cues.filter { $0.tags.contains(tag) })
        } catch {
            fatalError("the phrase catalogue is broken: \(error)")
        }
    }

    /// Reads phrases and sees that each entry finds all of its examples and none of its near misses.
    ///
    /// - Parameter json: `{"cues": [{"id": …, "phrases": […], "examples": […], "near_misses": […]}]}`.
    /// - Throws: `PhraseBookError`, which names the entry and what is wrong with it.
    public init(json: [UInt8]) throws(PhraseBookError) {
        let cues = try Self.decode(json)
        for cue in cues { try PhraseCheck(cue).run() }
        do {
            catalogue = try CueCatalogue(cues: cues)
        } catch {
            throw PhraseBookError(message: "\(error)")
        }
    }

    private struct File: Decodable { let cues: [Cue] }

    private static func decode(_ json: [UInt8]) throws(PhraseBookError) -> [Cue] {
        do {
            let cues = try JSONDecoder().decode(File.self, from: Data(json)).cues
            guard !cues.isEmpty else { throw PhraseBookError(message: "there is no entry in \"cues\"") }
            return cues
        } catch let error as PhraseBookError {
            throw error
        } catch let error as DecodingError {
            throw PhraseBookError(error)
        } catch {
            throw PhraseBookError(message: "\(error)")
        }
    }

    /// The ids of the entries, in the order of the file.
    public var ids: [String] { catalogue.cues.map(\.id) }

    /// Whether an entry's words neither confirm nor deny: those with the tag `ncnd`.
    public func isNCND(_ entry: Int) -> Bool { catalogue.cues[entry].tags.contains(.ncnd) }

    /// Whether an entry's words do so even among the reasons: those with the tag `operative`.
    public func isOperative(_ entry: Int) -> Bool { catalogue.cues[entry].tags.contains(.operative) }

    /// Every place where a phrase stands, by start.
    ///
    /// - Parameter text: UTF-8.
    public func occurrences(in text: [UInt8]) -> [Occurrence] {
        let marks = Marks(of: text, catalogue: catalogue)
        return marks.all.map { mark in
            Occurrence(
                entry: mark.cue, range: mark.range, sentence: marks.words.sentence(around: mark.range))
        }
    }
}

/// Why phrases cannot be used.
public struct PhraseBookError: Error, Equatable, Sendable, CustomStringConvertible {
    /// For people: which entry, and what is wrong with it.
    public let message: String

    public var description: String { message }

    init(message: String) {
        self.message = message
    }

    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            message = "\(Self.path(context.codingPath)) has no key \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            message = "\(Self.path(context.codingPath)) is not of the kind that the schema asks for"
        case .dataCorrupted(let context):
            message =
                context.codingPath.isEmpty
                ? "the file is not JSON in UTF-8"
                : "\(Self.path(context.codingPath)) is not one of the values that the schema allows"
        @unknown default: message = "the file does not follow the schema"
        }
    }

    /// `$.cues[1].phrases`.
    private static func path(_ keys: [any CodingKey]) -> String {
        "$" + keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
    }
}

/// Sees that an entry does what its examples say.
private struct PhraseCheck {
    private let cue: Cue

    init(_ cue: Cue) { self.cue = cue }

    func run() throws(PhraseBookError) {
        let name = "the entry \"\(cue.id)\""
        let catalogue: CueCatalogue
        do {
            catalogue = try CueCatalogue(cues: [cue])
        } catch {
            throw PhraseBookError(message: "\(name): \(error)")
        }
        guard !cue.phrases.isEmpty else { throw PhraseBookError(message: "\(name) has no phrase") }
        guard !cue.examples.isEmpty else {
            throw PhraseBookError(message: "\(name) has no example; give one text that it must find")
        }
        for example in cue.examples where Marks(of: Array(example.utf8), catalogue: catalogue).all.isEmpty {
            throw PhraseBookError(message: "\(name): no phrase finds its example “\(example)”")
        }
        for text in cue.nearMisses {
            guard let mark = Marks(of: Array(text.utf8), catalogue: catalogue).all.first else { continue }
            let words = String(decoding: Array(text.utf8)[mark.range], as: UTF8.self)
            throw PhraseBookError(message: "\(name) finds “\(words)” in its near miss “\(text)”")
        }
    }
}
