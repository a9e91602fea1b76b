/// An archive of plain letters whose every count and every lineage of words is known.
public struct MadeArchive: Sendable {
    public let letters: [MadeLetter]

    /// - Parameters:
    ///   - responses: How many letters.
    ///   - authorities: How many invented authorities they come from.
    ///   - seed: The same seed gives the same letters.
    public init(responses: Int, authorities: Int, seed: UInt64) {
        var lot = Lot(seed: seed)
        let all = MadeAuthority.all(authorities)
        let wordings = AuthorityWordings(authorities: authorities, lot: &lot)
        letters = (0..<responses).map { number in
            let index = lot.number(0...(authorities - 1))
            var writer = LetterWriter(
                name: Self.name(number), authority: all[index], wordings: wordings.of(index), lot: lot)
            let letter = writer.letter()
            lot = writer.lot
            return letter
        }
    }

    private static func name(_ number: Int) -> String {
        let digits = String(number + 1)
        return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".txt"
    }
}

/// The wordings of all authorities.
struct AuthorityWordings {
    private let statements: Lineage
    private let further: Lineage
    private let arguments: Lineage

    init(authorities: Int, lot: inout Lot) {
        statements = Lineage(
            roots: Wordings.statements, authorities: authorities, takenOver: 3, addsSentences: false,
            lot: &lot)
        further = Lineage(
            roots: Wordings.furtherStatements, authorities: authorities, takenOver: 1, addsSentences: false,
            lot: &lot)
        arguments = Lineage(
            roots: Wordings.arguments, authorities: authorities, takenOver: 5, addsSentences: true, lot: &lot)
    }

    /// What one authority writes, by the names of the wordings.
    struct Own {
        let statements: [String: String]
        let further: [String: String]
        let arguments: [String: String]
    }

    func of(_ authority: Int) -> Own {
        Own(
            statements: statements.versions[authority], further: further.versions[authority],
            arguments: arguments.versions[authority])
    }
}
