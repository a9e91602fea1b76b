import Testing

@testable import FOIParser

/// `Numbered.number` reads a case's place from memory: it must be the place in the declaration, for
/// every enumeration that relies on it.
@Suite("Cases as places in a table")
struct NumberedTests {
    private func expectPlaces<Case: Numbered>(of type: Case.Type) {
        #expect(MemoryLayout<Case>.size == 1, "\(type)")
        #expect(Case.allCases.map(\.number) == Array(0..<Case.allCases.count), "\(type)")
    }

    @Test func everyCaseHasItsPlace() {
        expectPlaces(of: Shape.self)
        expectPlaces(of: CueName.self)
        expectPlaces(of: Cue.Tag.self)
        expectPlaces(of: WordFeatures.Role.self)
        expectPlaces(of: SegmentKind.self)
        expectPlaces(of: AnswerOutcome.self)
    }

    @Test("A set has 64 places")
    func setsHaveAPlaceForEachCase() {
        #expect(CueName.allCases.count <= 64)
        #expect(Cue.Tag.allCases.count <= 64)
        #expect(SegmentKind.allCases.count <= 64)
        #expect(AnswerOutcome.allCases.count <= 64)
    }

    @Test func kindsOfSegmentsAreNumberedInTheirOrder() {
        #expect(SegmentKind.allCases.map(\.number) == Array(0..<LabelWeights.kinds))
    }

    @Test func setsHoldWhatWasInserted() {
        let set: CaseSet<Cue.Tag> = [.ncnd, .kind]
        for tag in Cue.Tag.allCases { #expect(set.contains(tag) == (tag == .ncnd || tag == .kind), "\(tag)") }
        #expect(!set.isEmpty && CaseSet<Cue.Tag>().isEmpty)
    }

    @Test func setsAreJoinedAndCompared() {
        var set: CaseSet<SegmentKind> = [.answer, .rights]
        #expect(set.isDisjoint(with: [.request]) && !set.isDisjoint(with: [.request, .rights]))
        set.formUnion([.request, .answer])
        #expect(set == [.answer, .rights, .request])
    }
}

@Suite("Words that are not in a set")
struct WordBitsTests {
    @Test func whatWasInsertedMayBeThere() {
        var bits = WordBits()
        let words = (0..<500).map { FNV.hash("word\($0)".utf8) }
        for word in words { bits.insert(word) }
        #expect(words.allSatisfy { bits.mayContain(WordBits.Place($0)) })
    }

    @Test func mostOthersAreKnownNotToBe() {
        var bits = WordBits()
        for word in 0..<500 { bits.insert(FNV.hash("word\(word)".utf8)) }
        let others = (0..<10_000).count { bits.mayContain(WordBits.Place(FNV.hash("other\($0)".utf8))) }
        #expect(others < 1_000)
        #expect(!WordBits().mayContain(WordBits.Place(1)))
    }
}
