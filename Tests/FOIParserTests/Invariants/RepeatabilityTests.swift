import FOIParser
import Testing

/// Invariant 4: the same bytes give the same object, whatever the order and the threads.
@Suite("The same bytes")
struct RepeatabilityTests {
    /// The corpus and a garbled copy of every fourth document.
    private static let documents: [[UInt8]] =
        CorpusDocument.all.map(\.bytes)
        + CorpusDocument.all.enumerated().filter { $0.offset % 4 == 0 }
        .compactMap { Damage.flipped.copy(of: $0.element) }

    private func parsedInOrder() -> [[UInt8]] {
        let parser = Parser()
        return Self.documents.map { parser.parse($0).json() }
    }

    @Test("give the same bytes of JSON alone and among others")
    func aloneAndAmongOthers() {
        let alone = parsedInOrder()
        let together = Parser().parse(all: Self.documents.map { UnreadDocument($0) }).map { $0.json() }
        #expect(together.count == alone.count)
        for (place, (one, other)) in zip(alone, together).enumerated() {
            #expect(one == other, "document \(place)")
        }
        #expect(Parser().parse(all: []).isEmpty)
    }

    private func parsedAtOnceFromTheEnd() async -> [[UInt8]] {
        let parser = Parser()
        return await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (place, bytes) in Self.documents.enumerated().reversed() {
                group.addTask { (place, parser.parse(bytes).json()) }
            }
            var parsed: [[UInt8]] = Array(repeating: [], count: Self.documents.count)
            for await (place, json) in group { parsed[place] = json }
            return parsed
        }
    }

    @Test("give the same bytes of JSON in another order and from several threads")
    func orderAndThreads() async {
        let first = parsedInOrder()
        let again = await parsedAtOnceFromTheEnd()
        #expect(first.count >= 30)
        for (place, (one, other)) in zip(first, again).enumerated() {
            #expect(one == other, "document \(place)")
        }
    }

    @Test("give the same bytes of JSON to threads that parse one document at a time")
    func oneDocumentFromManyThreads() async throws {
        let bytes = try #require(CorpusDocument.all.first { !$0.isHTML }).bytes
        let parser = Parser()
        let parsed = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { parser.parse(bytes).json() } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(parsed.count == 1)
    }
}
