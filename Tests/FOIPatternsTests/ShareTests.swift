import FOIPatterns
import Testing

@Suite struct ShareTests {
    @Test func aShareOfNothingHasNoValue() {
        #expect(Share(0, of: 0).value == nil)
        #expect(Share(1, of: 4).value == 0.25)
    }
}
