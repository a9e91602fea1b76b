/// What a phrase of `Data/facts.json` tells; the raw values are the keys of that file.
enum FactCue: String, CaseIterable, Sendable {
    case ownReference = "own_reference"
    case reference
    case weakReference = "weak_reference"
    case foreignReference = "foreign_reference"
    case referencePrefixes = "reference_prefixes"
    case receivedLabel = "received_label"
    case respondedLabel = "responded_label"
    case dateLabel = "date_label"
    case sentLabel = "sent_label"
    case publishedLabel = "published_label"
    /// Words that are labels only before a colon.
    case receivedHeading = "received_heading"
    case respondedHeading = "responded_heading"
    case threadEnd = "thread_end"
    case threadDelivery = "thread_delivery"
    case clarifyingWords = "clarifying_words"
    case foia, foisa, eir, eisr, foi, handling, naming, relying
    case exceptionProvision = "exception_provision"
    case saysOfItself = "says_of_itself"
    case saidOfItself = "said_of_itself"
    case elsewhere, navigation, company
    case council, nhs
    case nhsBoard = "nhs_board"
    case police, university, fire, national
    case bodyHeads = "body_heads"
    case bodyHeadsLong = "body_heads_long"
    case bodyOpenings = "body_openings"
    case bodyConnectors = "body_connectors"
    case bodyStrangers = "body_strangers"
    case bodyGeneric = "body_generic"
    case bodyTails = "body_tails"
    case bodyAbbreviations = "body_abbreviations"
    case bodyOfficers = "body_officers"
    case requestTo = "request_to"
    case heldBy = "held_by"
    case saysOfAnyone = "says_of_anyone"
    case nameQualifiers = "name_qualifiers"
    case nameContinuations = "name_continuations"
    case lineLeading = "line_leading"
    case lineReference = "line_reference"
    case fileEndings = "file_endings"
    case referenceLinks = "reference_links"
    case referenceStrangers = "reference_strangers"
    case requestNouns = "request_nouns"
    case receivingWords = "receiving_words"
    case sendingWords = "sending_words"
    case thankedWords = "thanked_words"
    case dateWords = "date_words"
    case deadlineWords = "deadline_words"
    case otherEvents = "other_events"
    case originalWords = "original_words"
}

/// The phrases of `Data/facts.json`, one trie for each group of cues that is looked for together.
///
/// It never changes; an object, so that it is cheap to hand on.
final class FactVocabulary: Sendable {
    let references: PhraseTrie
    let dates: PhraseTrie
    /// What ends each message on the page of a request site.
    let threadEnds: PhraseTrie
    /// What such a site says below the date of a message that it sent on.
    let threadDeliveries: PhraseTrie
    let regimes: PhraseTrie
    let handling: PhraseTrie
    let naming: PhraseTrie
    let relying: PhraseTrie
    let saysOfItself: PhraseTrie
    let saidOfItself: PhraseTrie
    let elsewhere: PhraseTrie
    let selfReferences: PhraseTrie
    /// The upper-case beginnings of references, as ASCII in lower case.
    let referencePrefixes: [[UInt8]]
    /// Words of a page's navigation, as `WordKey`s: a line with one of them names no body.
    let navigation: WordSet
    let companies: WordSet
    /// Words of a request site before the name of the body asked.
    let requestTo: PhraseTrie
    let heldBy: PhraseTrie
    let saysOfAnyone: PhraseTrie
    let lineReferences: PhraseTrie
    /// Words before a name that leave it the whole of its line.
    let leading: WordSet
    let bodies: BodyVocabulary
    /// The first words of all tries whose phrases are looked for everywhere: see `PhraseTrie.cues`.
    let cueStarts: WordBits
    /// The `DateWordRoles` of words.
    let dateRoles: KeyTable
    private let words: [FactCue: WordSet]

    /// The vocabulary that comes with the parser; the data is part of the build and read by a test.
    static let shared: FactVocabulary = {
        do {
            return FactVocabulary(try NamedLists(json: EmbeddedData.facts))
        } catch {
            fatalError("the vocabulary of facts is broken: \(error)")
        }
    }()

    init(_ lists: NamedLists<FactCue>) {
        func trie(_ cues: [FactCue]) -> PhraseTrie {
            var trie = PhraseTrie()
            for cue in cues {
                for phrase in lists[cue] { trie.insert(phrase, number: cue.number) }
            }
            return trie
        }
        var cueStarts = WordBits()
        func searchedTrie(_ cues: FactCue...) -> PhraseTrie {
            let trie = trie(cues)
            cueStarts.formUnion(trie.starts)
            return trie
        }
        references = searchedTrie(.ownReference, .reference, .weakReference, .foreignReference)
        dates = searchedTrie(
            .receivedLabel, .respondedLabel, .dateLabel, .sentLabel, .publishedLabel, .receivedHeading,
            .respondedHeading)
        threadEnds = trie([.threadEnd])
        threadDeliveries = trie([.threadDelivery])
        regimes = searchedTrie(.foia, .foisa, .eir, .eisr, .foi)
        handling = trie([.handling])
        naming = trie([.naming])
        relying = searchedTrie(.relying, .exceptionProvision)
        saysOfItself = trie([.saysOfItself])
        saidOfItself = trie([.saidOfItself])
        elsewhere = trie([.elsewhere])
        selfReferences = searchedTrie(.council, .nhs, .nhsBoard, .police, .university, .fire, .national)
        self.cueStarts = cueStarts
        referencePrefixes = lists[.referencePrefixes].map { Array($0.utf8) }
        navigation = WordSet(lists[.navigation].map { WordKey.of($0) })
        companies = WordSet(lists[.company].map { WordKey.of($0) })
        requestTo = trie([.requestTo])
        heldBy = trie([.heldBy])
        saysOfAnyone = trie([.saysOfAnyone])
        lineReferences = trie([.lineReference])
        leading = WordSet(lists[.lineLeading].map { WordKey.of($0) })
        bodies = BodyVocabulary(lists)
        let words = Dictionary(
            uniqueKeysWithValues: FactCue.allCases.map { cue in
                (cue, lists[cue].filter { !$0.contains(" ") }.map { WordKey.of($0) })
            })
        self.words = words.mapValues { WordSet($0) }
        dateRoles = DateWordRoles.table { words[$0] ?? [] }
    }

    /// The single words of a group.
    func keys(of cue: FactCue) -> WordSet { words[cue] ?? WordSet([]) }
}

extension FactCue {
    /// The number that stands for the cue in a `PhraseTrie`.
    var number: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }

    private static let byNumber = allCases

    init?(number: Int32) {
        guard Self.byNumber.indices.contains(Int(number)) else { return nil }
        self = Self.byNumber[Int(number)]
    }
}

/// One place where a cue stands.
struct FactCueMatch: Sendable {
    let cue: FactCue
    /// Indices of `FactText.words`.
    let words: Range<Int>
}

extension PhraseTrie {
    /// The leftmost longest cues of the text, from left to right: of a trie whose first words are among
    /// the `cueStarts` of the vocabulary.
    func cues(in text: FactText) -> [FactCueMatch] {
        var matches: [FactCueMatch] = []
        var behindLast = 0
        for start in text.cueStarts where start >= behindLast {
            let start = Int(start)
            guard let match = longestMatch(in: text, at: start, joins: { $0 != .stop && $0 != .column }),
                let cue = match.numbers.first.flatMap(FactCue.init(number:))
            else { continue }
            matches.append(FactCueMatch(cue: cue, words: start..<match.end))
            behindLast = match.end
        }
        return matches
    }
}
