import Testing

@testable import Basics

@Suite struct PartitioningIndexTests {
    @Test func isTheFirstIndexThatFits() {
        for count in 0...20 {
            let numbers = Array(0..<count)
            for bound in 0...count {
                #expect(numbers.partitioningIndex { $0 >= bound } == bound, "\(bound) of \(count)")
            }
        }
    }

    @Test func isTheFirstOfEquals() {
        #expect([1, 3, 3, 3, 5].partitioningIndex { $0 >= 3 } == 1)
        #expect([1, 3, 3, 3, 5].partitioningIndex { $0 > 3 } == 4)
    }

    @Test func keepsTheIndicesOfASlice() {
        let slice = [0, 1, 2, 3, 4, 5][2..<5]
        #expect(slice.partitioningIndex { $0 >= 4 } == 4)
        #expect(slice.partitioningIndex { $0 >= 9 } == slice.endIndex)
        #expect(slice.partitioningIndex { _ in true } == slice.startIndex)
    }

    @Test func asksFewElements() {
        var asked = 0
        let index = (0..<1_000_000).partitioningIndex {
            asked += 1
            return $0 >= 765_432
        }
        #expect(index == 765_432)
        #expect(asked <= 20)
    }
}
