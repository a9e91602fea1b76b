import Testing

@testable import FOIParser

@Suite("Sets of lines")
struct LineSetTests {
    @Test func holdWhatWasInserted() {
        let set = LineSet(of: 6, [4, 1, 4])
        #expect((0..<6).filter(set.contains) == [1, 4])
        #expect(set.first == 1 && set.last == 4 && !set.isEmpty)
    }

    @Test func emptyOnesHaveNoEnds() {
        let set = LineSet(of: 3)
        #expect(set.isEmpty && set.first == nil && set.last == nil && !(0..<3).contains(where: set.contains))
    }
}
