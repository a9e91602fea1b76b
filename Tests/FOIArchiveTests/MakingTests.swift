import Testing

@testable import FOIArchive

@Suite("Values made on several threads")
struct MakingTests {
    private static func makers(_ count: Int) -> [@Sendable () -> Int] {
        (0..<count).map { number in { number * number } }
    }

    @Test("They are handed on in order, whatever the number of threads", arguments: [1, 2, 5])
    func order(_ workers: Int) throws {
        var options = RunOptions()
        options.workers = workers
        var taken: [Int] = []
        try options.forEach(Self.makers(200)) { taken.append($0) }
        #expect(taken == (0..<200).map { $0 * $0 })
    }

    @Test("What cannot be taken ends it, and nothing behind it is handed on", arguments: [1, 3])
    func failure(_ workers: Int) {
        var options = RunOptions()
        options.workers = workers
        var taken: [Int] = []
        #expect(throws: RunFailure.self) {
            try options.forEach(Self.makers(200)) { value throws(RunFailure) in
                if taken.count == 7 { throw RunFailure("the disk is full") }
                taken.append(value)
            }
        }
        #expect(taken == (0..<7).map { $0 * $0 })
    }
}
