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

    @Test func takesUpItsCapacity() {
        var table = KeyTable(capacity: 500)
        for number in UInt32(1)...500 { table.insert(UInt64(number) << 32, number) }
        #expect(table.count == 500)
        #expect(table[500 << 32] == 500 && table[501 << 32] == 0)
    }
}
