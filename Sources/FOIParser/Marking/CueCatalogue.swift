#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The phrases by which the parser knows what is said, compiled for one pass over a text.
///
/// It never changes; an object, so that it is cheap to hand on.
final class CueCatalogue: Sendable {
    let cues: [Cue]
    let machine: PhraseMachine
    private let automata: WorkerPool<PhraseAutomaton>
    private let numbers: [String: Int]
    /// By `CueName.number`.
    private let namedNumbers: [Int?]
    /// By cue: the number of the segment that it hints at, or -1.
    let hintedKinds: [Int8]
    /// By cue: its tags, close together for stages that ask each cue of each line.
    let tags: [CaseSet<Cue.Tag>]

    /// The catalogue that comes with the parser. The data is part of the build and compiled by a
    /// test as well, so a fault in it cannot reach a user.
    static let standard: CueCatalogue = {
        do {
            return try CueCatalogue(json: EmbeddedData.cueFiles)
        } catch {
            fatalError("the phrase catalogue is broken: \(error)")
        }
    }()

    private struct File: Decodable { let cues: [Cue] }

    /// - Parameter json: the catalogue's files, each `{"cues": […]}`.
    convenience init(json: [String]) throws {
        let decoder = JSONDecoder()
        try self.init(cues: json.flatMap { try decoder.decode(File.self, from: Data($0.utf8)).cues })
    }

    init(cues: [Cue]) throws {
        var machine = PhraseMachine()
        var numbers: [String: Int] = [:]
        for (number, cue) in cues.enumerated() {
            guard numbers.updateValue(number, forKey: cue.id) == nil else {
                throw PhrasePattern.Malformed(pattern: cue.id, reason: "two cues have this id")
            }
            for phrase in cue.phrases {
                try machine.add(try PhrasePattern(phrase), cue: number, text: phrase)
            }
        }
        self.cues = cues
        self.machine = machine
        automata = WorkerPool { [machine] in PhraseAutomaton(machine) }
        self.numbers = numbers
        namedNumbers = CueName.allCases.map { numbers[$0.rawValue] }
        tags = cues.map(\.tags)
        hintedKinds = cues.map { $0.segment.map { Int8($0.number) } ?? -1 }
    }

    /// Calls `found` with the cue and the word range of every phrase in `words`, by start.
    func match(_ words: Words, found: (Int, Range<Int>) -> Void) {
        automata.withValue { $0.match(words, found: found) }
    }

    /// The number of the cue with this id, if there is one.
    func number(of id: String) -> Int? { numbers[id] }

    /// The number of a cue that rules ask for.
    func number(of name: CueName) -> Int? { namedNumbers[name.number] }
}

extension EmbeddedData {
    /// The files of the phrase catalogue, in the order of letters: what wraps a page first, and what
    /// is said around citations last.
    static var cueFiles: [String] {
        [
            phrasesPage, phrasesLetter, phrasesRequest, phrasesDecision, phrasesAnswer, phrasesReasons,
            phrasesRights, phrasesRoles,
        ]
    }
}
