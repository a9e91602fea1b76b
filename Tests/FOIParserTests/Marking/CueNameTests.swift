import Testing

@testable import FOIParser

/// The cues that rules ask for are entries of the catalogue.
@Suite("Cues asked for by name")
struct CueNameTests {
    @Test("are in the catalogue", arguments: CueName.allCases)
    func isInCatalogue(name: CueName) {
        #expect(CueCatalogue.standard.number(of: name) != nil)
    }
}
