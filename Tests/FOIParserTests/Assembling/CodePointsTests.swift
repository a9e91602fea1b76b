import Testing

@testable import FOIParser

@Suite("Bytes counted as code points")
struct CodePointsTests {
    @Test(
        "Every offset of a text has as many code points before it as begin there",
        arguments: ["", "plain", "é", "‘Ünïcödé’ – 😀", "\u{7F}\u{80}\u{BF}\u{C0}\u{FF}"])
    func countsEveryOffset(text: String) {
        for repeats in [1, 3, 40] {
            let bytes = Array(String(repeating: text, count: repeats).utf8)
            let points = CodePoints(bytes)
            var count = 0
            for offset in 0...bytes.count {
                #expect(points.count(before: offset) == count, "\(offset) of \(bytes.count)")
                if offset < bytes.count, bytes[offset] & 0xC0 != 0x80 { count += 1 }
            }
        }
    }
}
