/// How well documents are read by weights that have not seen them: a table of docs/accuracy.md, copied as it stands there
/// with the words that say what its columns are.
enum Accuracy {
    /// What the columns are, as the document says it.
    static let columns = """
        (a) 77 answers and pages labelled first, (b) 40 of the fixtures, (c) 60 and (d) 50 written in the manner of other \
        bodies, (e) 49 and (f) 62 answers of the council and of NHS bodies, (g) 69 web pages and (h) 50 letters written in \
        the manner of other bodies.
        """

    static let table = """
        | | a | b | c | d | e | f | g | h |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|
        | documents right in everything that is scored | 0.53 | 0.38 | 0.48 | 0.22 | 0.20 | 0.19 | 0.41 | 0.22 |
        | kind | 0.96 | 0.88 | 0.87 | 0.96 | 0.92 | 0.90 | 0.96 | 0.96 |
        | outcome of the document | 0.81 | 0.80 | 0.78 | 0.92 | 0.67 | 0.63 | 0.90 | 0.94 |
        | outcome of an answer, questions to be found included | 0.76 | 0.76 | 0.63 | 0.65 | 0.64 | 0.51 | 0.76 | 0.58 |
        | questions found, F1 | 0.85 | 0.92 | 0.82 | 0.90 | 0.82 | 0.70 | 0.90 | 0.86 |
        | role of a citation | 0.96 | 0.91 | 0.94 | 0.98 | 0.85 | 0.91 | 0.95 | 0.98 |
        | exemptions relied on, F1 | 0.98 | 0.91 | 0.96 | 0.98 | 0.91 | 0.97 | 0.96 | 0.97 |
        | characters in the right kind of segment | 0.85 | 0.87 | 0.76 | 0.84 | 0.83 | 0.83 | 0.87 | 0.86 |
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
