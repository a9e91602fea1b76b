/// How well documents are read by weights that have not seen them: a table of docs/accuracy.md, copied as it stands there
/// with the words that say what its columns are.
enum Accuracy {
    /// What the columns are, as the document says it.
    static let columns = """
        (a) 77 answers and pages labelled first, (b) 40 of the fixtures, (c) 60 and (d) 50 written in the manner of other \
        bodies, (e) 49 and (f) 62 answers of the council and of NHS bodies, (g) 69 web pages, (h) 50, (i) 29 and (j) 12 \
        letters written in the manner of other bodies.
        """

    static let table = """
        | | a | b | c | d | e | f | g | h | i | j |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        | documents right in everything that is scored | 0.53 | 0.36 | 0.47 | 0.25 | 0.28 | 0.24 | 0.49 | 0.31 | 0.67 | 0.63 |
        | kind | 0.99 | 0.85 | 0.89 | 0.96 | 0.94 | 0.94 | 0.98 | 0.97 | 1.00 | 1.00 |
        | outcome of the document | 0.84 | 0.80 | 0.85 | 0.88 | 0.80 | 0.60 | 0.88 | 0.96 | 0.97 | 0.96 |
        | outcome of an answer, questions to be found included | 0.78 | 0.76 | 0.64 | 0.69 | 0.65 | 0.53 | 0.79 | 0.68 | 0.87 | 0.87 |
        | questions found, F1 | 0.85 | 0.92 | 0.84 | 0.91 | 0.83 | 0.66 | 0.91 | 0.91 | 0.97 | 0.90 |
        | role of a citation | 0.94 | 0.91 | 0.93 | 0.98 | 0.85 | 0.91 | 0.96 | 0.99 | 0.99 | 0.96 |
        | exemptions relied on, F1 | 0.98 | 0.92 | 0.96 | 0.98 | 0.93 | 0.97 | 0.97 | 0.99 | 0.99 | 0.99 |
        | characters in the right kind of segment | 0.86 | 0.87 | 0.78 | 0.87 | 0.86 | 0.86 | 0.89 | 0.88 | 0.93 | 0.95 |
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
