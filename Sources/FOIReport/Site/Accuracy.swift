/// How well documents are read by weights that have not seen them: a table of docs/accuracy.md, copied as it stands there
/// with the words that say what its columns are.
enum Accuracy {
    /// What the columns are, as the document says it.
    static let columns = """
        (a) 77 answers and pages labelled first, (b) the 40 fixtures, (c) 60 and (d) 50 written in the manner of other \
        bodies, (e) 49 answers of the council and of NHS bodies labelled last.
        """

    static let table = """
        | | a | b | c | d | e |
        |---|---:|---:|---:|---:|---:|
        | documents right in everything that is scored | 0.49 | 0.30 | 0.37 | 0.10 | 0.14 |
        | kind | 0.99 | 0.83 | 0.85 | 0.94 | 0.92 |
        | outcome of the document | 0.77 | 0.83 | 0.80 | 0.78 | 0.67 |
        | outcome of an answer, questions to be found included | 0.72 | 0.73 | 0.59 | 0.50 | 0.56 |
        | questions found, F1 | 0.83 | 0.88 | 0.81 | 0.83 | 0.78 |
        | role of a citation | 0.93 | 0.93 | 0.92 | 0.95 | 0.78 |
        | exemptions relied on, F1 | 0.98 | 0.93 | 0.96 | 0.93 | 0.86 |
        | characters in the right kind of segment | 0.84 | 0.83 | 0.75 | 0.84 | 0.83 |
        """

    /// The names of the columns.
    static var samples: [String] { Array(rows.first?.dropFirst() ?? []) }

    /// What was measured, and the share that was right in each sample.
    static var measures: [(title: String, shares: [String])] {
        rows.dropFirst(2).map { ($0.first ?? "", Array($0.dropFirst())) }
    }

    /// The cells of each line.
    private static var rows: [[String]] {
        table.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { Words.line($0) }
        }
    }
}
