/// The small words by which the grammar tells a reference from its surroundings, from
/// `Data/drafting.json`.
enum Phrase {
    /// Words that go on with the sentence after a reference: `section 12 or 14 applies`.
    static let function = lists["function"] ?? WordSet([])
    /// Those of them that cannot begin the text of a subsection; needed for texts in capitals.
    static let continuing = lists["continuing"] ?? WordSet([])
    /// What a number counts when it is no provision: `20 working days`.
    static let counted = lists["counted"] ?? WordSet([])
    /// What has sections of its own and is no law: `section 3 of the report`.
    static let documents = lists["documents"] ?? WordSet([])
    /// General names of law: `section 40 of the legislation`.
    static let law = lists["law"] ?? WordSet([])
    /// How the sections of forms and reports are headed: `Section 1 – Introduction`.
    static let headings = lists["headings"] ?? WordSet([])
    /// Words before a glued `S12` that make it a section and no postal district.
    static let evidenceBefore = lists["evidence_before"] ?? WordSet([])
    /// Those of them that do so from the end of the line above, too.
    static let evidenceAcrossLines = lists["evidence_across_lines"] ?? WordSet([])
    /// Words behind a glued `S12` that make it a section.
    static let evidenceAfter = lists["evidence_after"] ?? WordSet([])
    /// Words before a cross-reference, by which the sentence does not turn to that section:
    /// `subject to section 60`.
    static let crossing = lists["crossing"] ?? WordSet([])
    /// What is done under other Acts: `section 60 costs`, `section 19 flood reports`.
    static let foreign = lists["foreign"] ?? WordSet([])

    private static let lists: [String: WordSet] = {
        do {
            return try read(EmbeddedData.drafting)
        } catch {
            // The file is part of the program and a test reads it: nothing that a caller does leads here.
            preconditionFailure("The embedded words do not load: \(error)")
        }
    }()

    /// The lists of a file by their names.
    static func read(_ json: String) throws -> [String: WordSet] {
        var lists: [String: WordSet] = [:]
        var reader = DataReader(json)
        try reader.object { reader, name in
            var words: [Word] = []
            try reader.list { words.append(Word(try $0.text())) }
            lists[String(decoding: name, as: UTF8.self)] = WordSet(words)
        }
        return lists
    }
}
