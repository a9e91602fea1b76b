/// The access regimes of the embedded files. Each file is read when one of its regimes is first asked
/// for: a text cites few of them.
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

    private static let foia = read(EmbeddedData.foia)
    private static let eir = read(EmbeddedData.eir)
    private static let foisa = read(EmbeddedData.foisa)
    private static let eisr = read(EmbeddedData.eisr)
    private static let dataProtection = read(EmbeddedData.dataProtection)
    private static let fees = read(EmbeddedData.fees)

    private static func read(_ json: String) -> [Regime] {
        do {
            return try RegimeFile.read(json)
        } catch {
            // The embedded files are part of the program and a test reads them: nothing that a
            // caller does can lead here.
            preconditionFailure("An embedded file of a regime does not load: \(error)")
        }
    }
}
