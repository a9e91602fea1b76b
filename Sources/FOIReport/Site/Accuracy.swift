/// How well documents are read, as docs/accuracy.md has it: by weights that have not seen them.
enum Accuracy {
    /// A set of labelled documents.
    struct Sample {
        let name: String
        let title: String
    }

    /// What was measured, and the share that was right in each sample, as the document prints it.
    struct Measure {
        let title: String
        let shares: [String]
    }

    static let samples = [
        Sample(name: "a", title: "77 answers and pages labelled first"),
        Sample(name: "b", title: "40 fixtures of the project"),
        Sample(name: "c", title: "60 letters written in the manner of other bodies"),
        Sample(name: "d", title: "50 more of these"),
        Sample(name: "e", title: "49 answers of a council and of NHS bodies labelled last"),
    ]

    static let measures = [
        Measure(
            title: "documents right in everything that is scored",
            shares: ["0.49", "0.30", "0.37", "0.10", "0.14"]),
        Measure(title: "kind", shares: ["0.99", "0.83", "0.85", "0.94", "0.92"]),
        Measure(title: "outcome of the document", shares: ["0.77", "0.83", "0.80", "0.78", "0.67"]),
        Measure(
            title: "outcome of an answer, questions to be found included",
            shares: ["0.72", "0.73", "0.59", "0.50", "0.56"]),
        Measure(title: "questions found, F1", shares: ["0.83", "0.88", "0.81", "0.83", "0.78"]),
        Measure(title: "role of a citation", shares: ["0.93", "0.93", "0.92", "0.95", "0.78"]),
        Measure(title: "exemptions relied on, F1", shares: ["0.98", "0.93", "0.96", "0.93", "0.86"]),
        Measure(
            title: "characters in the right kind of segment",
            shares: ["0.84", "0.83", "0.75", "0.84", "0.83"]),
    ]
}
