import Testing

@testable import Statutes

/// The tables of the scanning path say what the data files and the plainer ways of asking say.
@Suite("Tables of the scanning path")
struct ScanningTableTests {
    @Test func regimesStandInTheOrderOfTheirFiles() throws {
        let files = [
            EmbeddedData.foia, EmbeddedData.eir, EmbeddedData.foisa, EmbeddedData.eisr,
            EmbeddedData.dataProtection, EmbeddedData.fees,
        ]
        #expect(try files.flatMap(RegimeFile.read).map(\.instrument) == EmbeddedRegimes.instruments)
        #expect(try files.flatMap(RegimeNumbers.read).map(\.instrument) == EmbeddedRegimes.instruments)
        for (number, id) in EmbeddedRegimes.instruments.enumerated() {
            #expect(EmbeddedRegimes.regime(number).instrument == id)
            #expect(Catalogue.standard.instrument(id) != nil)
        }
    }

    @Test("whole provisions are held as the catalogue holds them", arguments: EmbeddedRegimes.instruments)
    func numbers(id: String) throws {
        let number = try #require(EmbeddedRegimes.number(of: id))
        let regime = EmbeddedRegimes.regime(number)
        for place in regime.spans.keys { #expect(EmbeddedRegimes.mayHold(number, place)) }
        for kind in [Provision.Kind.section, .regulation, .article, .rule, .schedule] {
            for value in 1...120 {
                for label in ["\(value)", "\(value)A"] {
                    let place = Place(kind: kind, number: Label(label.utf8))
                    #expect(EmbeddedRegimes.mayHold(number, place) == (regime.contains(place) != false))
                }
            }
        }
    }

    @Test func everyListOfTheDraftingFileHasAMeaning() throws {
        var names: Set<String> = []
        var reader = DataReader(EmbeddedData.drafting)
        try reader.object { reader, name in
            names.insert(String(decoding: name, as: UTF8.self))
            try reader.skip()
        }
        #expect(names == Set(Sense.lists.keys))
        #expect(Sense.of("report").contains(.document) && Sense.of("lighthouse").isEmpty)
        #expect(Sense.of("to").isSuperset(of: [.to, .runs, .joining, .opener]))
    }

    @Test func noNameBeginsWithAWordThatPointsAtOne() {
        let names = InstrumentNames(catalogue: .standard)
        for word in ["the", "this", "that", "our", "your"] as [Word] {
            #expect(Sense.of(word).isSuperset(of: [.determiner, .opener]))
            #expect(!names.knows(firstWord: word))
        }
    }

    @Test func provisionsDeeperThanTheLawAreKnownNotToExist() throws {
        let deep = try #require(Provision(canonical: "s.31(1)(a)(i)(1)(a)(i)(1)(a)(i)"))
        let long = try #require(Provision(canonical: "s.31(abcdefghijkl)"))
        for provision in [deep, long] {
            #expect(Catalogue.standard.contains(provision, in: "FOIA") == false)
            #expect(Catalogue.standard.lifespan(of: provision, in: "FOIA") == nil)
            #expect(Catalogue.standard.exemption(provision, in: "FOIA")?.title == "Law enforcement")
        }
        let number = try #require(Provision(canonical: "s.1234567890"))
        #expect(Catalogue.standard.contains(number, in: "FOIA") == false)
        #expect(Catalogue.standard.exemption(number, in: "FOIA") == nil)
    }

    @Test func chunksHoldWhatAListHolds() {
        var chunks = Chunks<Int>()
        var list: [Int] = []
        for number in 0..<20_000 {
            chunks.append(number)
            list.append(number)
            if number % 7 == 0 {
                chunks.removeLast()
                list.removeLast()
            }
        }
        #expect(
            Array(chunks.chunks.joined()) == list && chunks.count == list.count && chunks.last == list.last)
        while chunks.count > 0 { chunks.removeLast() }
        #expect(chunks.last == nil)
    }

    @Test(arguments: ["22A", "xviii", "A", "5za", "1234", "a"])
    func labelsAreReadAlikeAnywhere(_ printed: String) {
        for suffix in ["", ")", ") of the Act"] {
            Array((printed + suffix).utf8).withUnsafeBytes { text in
                let bytes = Bytes(text)
                let range = 0..<printed.utf8.count
                #expect(bytes.label(range, capitals: true) == Label(printed.uppercased().utf8))
                #expect(bytes.label(range, capitals: false) == Label(printed.lowercased().utf8))
            }
        }
    }

    @Test func placesKeepTheirValuesAsATableGrows() {
        var table = PlaceTable<Int>()
        let places = (1...500).map { number -> Place in
            var place = Place(kind: number % 2 == 0 ? .section : .regulation, number: Label(number))
            if number % 3 == 0 { place.push(Label(number % 7 + 1)) }
            return place
        }
        for (value, place) in places.enumerated() { table.update(place, value) }
        for (value, place) in places.enumerated() { #expect(table[place] == value) }
        table.update(places[7], -1)
        #expect(table[places[7]] == -1 && table.places.count == places.count)
        #expect(table[Place(kind: .rule, number: Label(1))] == nil)
    }
}
