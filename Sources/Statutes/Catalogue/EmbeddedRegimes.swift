/// The access regimes of the embedded files. Each file is read when one of its regimes is first asked
/// for, and no more of it than is asked for.
enum EmbeddedRegimes {
    /// The instruments described, by number.
    static let instruments = [
        "FOIA", "EIR", "FOISA", "EISR", "GDPR", "UKGDPR", "DPA2018", "DPA1998", "FIDPALFR2004", "FIFRDSR2004",
    ]

    static func number(of instrument: String) -> Int? { instruments.firstIndex(of: instrument) }

    static func regime(of instrument: String) -> Regime? { number(of: instrument).map(regime) }

    static func regime(_ number: Int) -> Regime {
        switch number {
        case 0: foia[0]
        case 1: eir[0]
        case 2: foisa[0]
        case 3: eisr[0]
        case 4...7: dataProtection[number - 4]
        default: fees[number - 8]
        }
    }

    /// Which whole provisions the instrument of a number has.
    static func mayHold(_ number: Int, _ place: Place) -> Bool {
        switch number {
        case 0: Numbers.foia[0].mayHold(place)
        case 1: Numbers.eir[0].mayHold(place)
        case 2: Numbers.foisa[0].mayHold(place)
        case 3: Numbers.eisr[0].mayHold(place)
        case 4...7: Numbers.dataProtection[number - 4].mayHold(place)
        default: Numbers.fees[number - 8].mayHold(place)
        }
    }

    private enum Numbers {
        static let foia = loaded(EmbeddedData.foia, RegimeNumbers.read)
        static let eir = loaded(EmbeddedData.eir, RegimeNumbers.read)
        static let foisa = loaded(EmbeddedData.foisa, RegimeNumbers.read)
        static let eisr = loaded(EmbeddedData.eisr, RegimeNumbers.read)
        static let dataProtection = loaded(EmbeddedData.dataProtection, RegimeNumbers.read)
        static let fees = loaded(EmbeddedData.fees, RegimeNumbers.read)
    }

    private static let foia = loaded(EmbeddedData.foia, RegimeFile.read)
    private static let eir = loaded(EmbeddedData.eir, RegimeFile.read)
    private static let foisa = loaded(EmbeddedData.foisa, RegimeFile.read)
    private static let eisr = loaded(EmbeddedData.eisr, RegimeFile.read)
    private static let dataProtection = loaded(EmbeddedData.dataProtection, RegimeFile.read)
    private static let fees = loaded(EmbeddedData.fees, RegimeFile.read)

    private static func loaded<Regime>(_ json: String, _ read: (String) throws -> [Regime]) -> [Regime] {
        do {
            return try read(json)
        } catch {
            // The embedded files are part of the program and a test reads them: nothing that a
            // caller does can lead here.
            preconditionFailure("An embedded file of a regime does not load: \(error)")
        }
    }
}
