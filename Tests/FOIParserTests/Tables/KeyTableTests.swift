import Testing

@testable import FOIParser

@Suite("Tables by keys of 64 bits")
struct KeyTableTests {
    @Test func holdsWhatWasInserted() {
        var table = KeyTable()
        for number in UInt32(1)...1000 { table.insert(UInt64(number) << 32, number) }
        table.insert(7 << 32, 9)
        #expect(table.count == 1000)
        #expect(table[7 << 32] == 9 && table[1000 << 32] == 1000 && table[1001 << 32] == 0)
    }

    @Test func filterKnowsWhatWasInserted() {
        var filter = KeyFilter()
        let keys = (UInt64(1)...500).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
        for key in keys { filter.insert(key) }
        #expect(keys.allSatisfy(filter.mayContain))
        let others = (UInt64(501)...1500).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
        #expect(others.count(where: filter.mayContain) < 50)
    }
}
