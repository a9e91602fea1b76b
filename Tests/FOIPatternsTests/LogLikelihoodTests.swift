import Testing

@testable import FOIPatterns

@Suite struct LogLikelihoodTests {
    @Test func equalSharesSayNothing() {
        #expect(LogLikelihood.ratio(Share(5, of: 10), Share(50, of: 100)) < 1e-9)
        #expect(LogLikelihood.ratio(Share(0, of: 0), Share(5, of: 10)) == 0)
    }

    /// 2 * (10 ln(10 / 5) + 10 ln(10 / 15) + 20 ln(20 / 15)), and 0 ln 0 is 0.
    @Test func aShareThatOneSideAloneHas() {
        let ratio = LogLikelihood.ratio(Share(10, of: 20), Share(0, of: 20))
        #expect(abs(ratio - 17.2609) < 0.001)
    }
}
