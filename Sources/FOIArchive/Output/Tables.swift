/// The tables, and what each column holds: the one place that CSV, SQLite, their descriptions and docs/tables.md are
/// made from. The rows are written by `TableWriter`, column by column in this order.
extension Table {
    /// In the order in which they are written: a row stands behind those that it refers to.
    public static let all = [
        responses, requests, questions, answers, dispositions, citations, exemptions, ncnd, segments,
        findings,
    ]

    static let responses = Table(
        "responses", "Documents, one row each, in input order.", key: ["id"],
        indexes: ["authority", "outcome", "kind", "responded", "sha256"],
        [
            Column("id", .integer, required: true, "The document's number in this dataset, from 1."),
            Column("path", .text, "The path as it was given to foi parse; empty for standard input."),
            Column("member", .text, "The name inside an archive."),
            Column("record", .text, "The id that came with a record of a stream."),
            Column("url", .text, "The address it was published at, where an archive tells it."),
            Column(
                "captured", .text, "When a crawler took it from there, as its archive writes it (ISO 8601)."),
            Column(
                "labels", .list, required: true,
                "What the site that published it says of it, in its words: partially successful."),
            Column(
                "media_type", .text, required: true, "What the bytes were read as: text/html or text/plain."),
            Column("charset", .text, required: true, "The encoding that the bytes were decoded from."),
            Column("bytes", .integer, required: true, "The size of the source in bytes."),
            Column(
                "sha256", .text, required: true,
                "The SHA-256 digest of the source in hexadecimal: equal for exact duplicates."),
            Column("title", .text, "The title of a web page."),
            Column("parser_version", .text, "The version of foi that read it."),
            Column("parser_catalogue", .text, "A digest of the rules that it was read by."),
            Column(
                "kind", .text, required: true, "What the document is: response, internal_review and so on."),
            Column(
                "authority", .text, "The authority that answers, by its name in the catalogue or as printed."),
            Column("authority_id", .text, "The authority's id in the catalogue."),
            Column("authority_text", .text, "The words that the authority was known by."),
            Column("authority_start", .integer, "Where those words begin, in code points of text."),
            Column("authority_end", .integer, "Where those words end, in code points of text."),
            Column("reference", .text, "The authority's reference of the request, as printed."),
            Column("reference_start", .integer, "Where the reference begins, in code points of text."),
            Column("reference_end", .integer, "Where the reference ends, in code points of text."),
            Column(
                "regimes", .list, required: true,
                "The access regimes it was answered under: foia, eir, foisa, eisr."),
            Column("received", .date, "When the request was made or received."),
            Column("received_start", .integer, "Where that date begins, in code points of text."),
            Column("received_end", .integer, "Where that date ends, in code points of text."),
            Column("responded", .date, "The date printed on the document."),
            Column("responded_start", .integer, "Where that date begins, in code points of text."),
            Column("responded_end", .integer, "Where that date ends, in code points of text."),
            Column(
                "outcome", .text,
                "What became of the whole request; empty where the document answers nothing."),
            Column("text", .text, "The text that all starts and ends count in; empty after --no-text."),
        ])

    static let requests = part(
        "requests", "Rounds of asking: a page may hold a new request and the initial one.", key: ["request"],
        [
            Column("request", .text, required: true, "Its id in the document: r1, r2, ..."),
            Column("label", .text, "Its heading as printed."),
        ])

    static let questions = part(
        "questions", "What was asked, item by item.", key: ["question"],
        references: [
            Reference(
                columns: ["response_id", "request"], table: "requests", target: ["response_id", "request"])
        ],
        [
            Column("question", .text, required: true, "Its id in the document: r1.q4.b."),
            Column("request", .text, required: true, "The id of its round."),
            Column("parent", .text, "The id of the question that it is a part of."),
            Column("number", .text, "Its number or letter as printed, punctuation dropped."),
            Column("label", .text, "The words that name it beside its number."),
            Column("text", .text, "The question as printed; empty where only its number is on the page."),
        ])

    static let answers = part(
        "answers", "What was said in reply, and what became of the questions.", key: ["answer"],
        indexes: ["outcome"],
        [
            Column("answer", .text, required: true, "Its id in the document: a1, a2, ..."),
            Column("questions", .list, required: true, "The ids of the questions that it answers."),
            Column("label", .text, "What introduces it, as printed."),
            Column("text", .text, "What is said; empty for a question that nothing replies to."),
            Column("outcome", .text, required: true, "What became of the questions."),
            Column("exemptions", .list, required: true, "The provisions by which it refuses."),
            Column("confidence", .number, required: true, "How sure the outcome is, from 0 to 1."),
        ])

    static let dispositions = part(
        "dispositions", "The statements in an answer that dispose of the question or of a part of it.",
        references: [
            Reference(
                columns: ["response_id", "answer"], table: "answers", target: ["response_id", "answer"])
        ],
        [
            Column("answer", .text, required: true, "The id of the answer that it stands in."),
            Column("outcome", .text, required: true, "What the statement does."),
        ])

    static let citations = part(
        "citations", "The statutory provisions cited anywhere in the text, one row a provision.",
        indexes: ["citation", "role"],
        [
            Column("text", .text, required: true, "The expression as printed, without the name of the Act."),
            Column("instrument", .text, "The Act or regulations by short name: FOIA, PACE1984."),
            Column("provision", .text, required: true, "The provision: s.31(1)."),
            Column("citation", .text, required: true, "Instrument and provision: FOIA s.31(1)."),
            Column("uri", .text, "Its identifier, mostly at legislation.gov.uk."),
            Column(
                "role", .text, required: true,
                "Why it is cited: relied_on, procedural, quoted, by_applicant, mentioned."),
        ])

    static let exemptions = part(
        "exemptions", "The provisions by which the authority refuses, redacts or declines to confirm.",
        hasSpan: false, indexes: ["citation"],
        [
            Column("citation", .text, required: true, "The provision, as specific as printed: FOIA s.31(1)."),
            Column("title", .text, "Its title as the law prints it."),
            Column(
                "limb", .text, required: true,
                "Whether the information is refused (substantive) or confirmation that it is held (ncnd)."),
            Column(
                "class", .text, "Whether the public interest must be weighed: absolute, qualified or mixed."),
            Column("test", .text, "Whether harm must be shown: prejudice, class or mixed."),
            Column(
                "ncnd_limb", .text,
                "The provision by which holding the same may be neither confirmed nor denied."),
            Column("questions", .list, required: true, "The ids of the questions refused by it."),
            Column(
                "public_interest_considered", .boolean, required: true,
                "1 where the document weighs the public interest for it, else 0."),
            Column(
                "spans", .list, required: true,
                "Where it is relied on: pairs of start and end in code points of text."),
        ])

    static let ncnd = part(
        "ncnd", "Statements that the authority neither confirms nor denies holding information.",
        [
            Column("text", .text, required: true, "The statement as printed."),
            Column("extent", .text, required: true, "full, or partial beside something given."),
            Column("questions", .list, required: true, "The ids of the questions that it covers."),
            Column("exemptions", .list, required: true, "The provisions that it names."),
            Column("rule", .text, required: true, "The rule that found it."),
        ])

    static let segments = part(
        "segments", "The text, labelled: the segments cover it without gap or overlap.", indexes: ["kind"],
        [
            Column(
                "kind", .text, required: true, "What the stretch is: letterhead, answer, reasons and so on."),
            Column("rule", .text, required: true, "The rule that claimed it."),
        ])

    static let findings = part(
        "findings", "What a person should look at.", indexes: ["code"],
        [
            Column("code", .text, required: true, "A stable name, words joined by hyphens."),
            Column("severity", .text, required: true, "note, warning or error."),
            Column("message", .text, required: true, "What was found, as a sentence."),
        ])

    /// A table whose rows are parts of a document: its number in front, its place behind.
    private static func part(
        _ name: String, _ description: String, key: [String] = [], hasSpan: Bool = true,
        references: [Reference] = [], indexes: [String] = [], _ columns: [Column]
    ) -> Table {
        let response = Column(
            "response_id", .integer, required: true, "The document, by its id in responses.")
        let span = [
            Column("span_start", .integer, "Where it begins, in code points of the document's text."),
            Column("span_end", .integer, "Where it ends, in code points of the document's text."),
        ]
        return Table(
            name, description, key: key.isEmpty ? [] : ["response_id"] + key,
            references: [Reference(columns: ["response_id"], table: "responses", target: ["id"])]
                + references,
            indexes: (key.isEmpty ? ["response_id"] : []) + indexes,
            [response] + columns + (hasSpan ? span : []))
    }
}
