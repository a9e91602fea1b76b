/// The query that gives each document of a database, from behind the one whose number is its argument, as the object
/// that `foi parse` wrote.
///
/// `text` stands in a column of its own and `parser` is left out: the tables do not keep its name.
enum StoredObjectQuery {
    static var sql: String {
        """
        SELECT json_object(
          'schema_version', '1.1', 'id', 'sha256:' || r.sha256,
          'source', json_object(
            'path', r.path, 'member', r.member, 'id', r.record, 'url', r.url, 'captured', r.captured,
            'labels', json(r.labels), 'media_type', r.media_type, 'charset', r.charset, 'bytes', r.bytes,
            'sha256', r.sha256, 'title', r.title),
          'kind', r.kind,
          'authority', json(CASE WHEN r.authority IS NOT NULL THEN json_object(
            'name', r.authority, 'id', r.authority_id, 'text', r.authority_text,
            'span', \(span("r.authority_start", "r.authority_end"))) END),
          'reference', json(CASE WHEN r.reference IS NOT NULL THEN json_object(
            'value', r.reference, 'span', \(span("r.reference_start", "r.reference_end"))) END),
          'regimes', json(r.regimes),
          'dates', json_object(
            'received', r.received, 'responded', r.responded,
            'received_span', \(span("r.received_start", "r.received_end")),
            'responded_span', \(span("r.responded_start", "r.responded_end"))),
          'outcome', r.outcome,
        \(lists.joined(separator: ",\n"))
        ), r.text, r.id
        FROM responses AS r WHERE r.id > ? ORDER BY r.id
        """
    }

    private static var lists: [String] {
        [
            list("segments", "'kind', t.kind, 'span', \(ownSpan), 'rule', t.rule"),
            list("requests", "'id', t.request, 'label', t.label, 'span', \(ownSpan)"),
            list(
                "questions",
                "'id', t.question, 'request', t.request, 'parent', t.parent, 'number', t.number, "
                    + "'label', t.label, 'text', t.text, 'span', \(ownSpan)"),
            list("answers", answer),
            list(
                "citations",
                "'text', t.text, 'span', \(ownSpan), 'instrument', t.instrument, 'provision', t.provision, "
                    + "'citation', t.citation, 'uri', t.uri, 'role', t.role"),
            list("exemptions", exemption),
            list(
                "ncnd",
                "'text', t.text, 'span', \(ownSpan), 'extent', t.extent, 'questions', json(t.questions), "
                    + "'exemptions', json(t.exemptions), 'rule', t.rule"),
            list(
                "findings",
                "'code', t.code, 'severity', t.severity, 'message', t.message, 'span', \(ownSpan)"),
        ]
    }

    private static var answer: String {
        "'id', t.answer, 'questions', json(t.questions), 'label', t.label, 'text', t.text, 'span', \(ownSpan), "
            + "'outcome', t.outcome, 'dispositions', (SELECT json_group_array(json(d.object)) FROM (SELECT "
            + "json_object('outcome', s.outcome, 'span', \(span("s.span_start", "s.span_end"))) AS object "
            + "FROM dispositions AS s WHERE s.response_id = t.response_id AND s.answer = t.answer "
            + "ORDER BY s.id) AS d), 'exemptions', json(t.exemptions), 'confidence', t.confidence"
    }

    private static var exemption: String {
        "'citation', t.citation, 'title', t.title, 'limb', t.limb, 'class', t.class, 'test', t.test, "
            + "'ncnd_limb', t.ncnd_limb, 'questions', json(t.questions), 'public_interest_considered', "
            + "json(CASE WHEN t.public_interest_considered THEN 'true' ELSE 'false' END), 'spans', "
            + "(SELECT json_group_array(json_object('start', json_extract(s.value, '$[0]'), "
            + "'end', json_extract(s.value, '$[1]'))) FROM json_each(t.spans) AS s)"
    }

    /// The rows of a table that belong to the document, as a list of objects.
    private static func list(_ table: String, _ members: String) -> String {
        "'\(table)', (SELECT json_group_array(json(o.object)) FROM (SELECT json_object(\(members)) AS object "
            + "FROM \(table) AS t WHERE t.response_id = r.id ORDER BY t.id) AS o)"
    }

    private static var ownSpan: String { span("t.span_start", "t.span_end") }

    private static func span(_ start: String, _ end: String) -> String {
        "json(CASE WHEN \(start) IS NOT NULL THEN json_object('start', \(start), 'end', \(end)) END)"
    }
}
