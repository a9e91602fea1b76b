import FOIParser
import Testing

@Suite("Numbers for people")
struct GroupedDigitsTests {
    @Test(
        "have their thousands parted",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (100_000, "100,000"),
            (1_234_567, "1,234,567"), (-1000, "-1,000"), (-999, "-999"),
        ])
    func grouped(number: Int, text: String) {
        #expect(number.grouped == text)
    }
}
