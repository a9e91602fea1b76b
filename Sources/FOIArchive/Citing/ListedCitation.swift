import FOIParser
import Statutes

/// One citation of a text with what the catalogue knows of it: a row of `foi cite`.
public struct ListedCitation: Sendable, Equatable {
    /// The file it stands in; nil for standard input.
    public let path: String?
    /// The expression as printed.
    public let text: String
    /// Where it stands in the text that was read, in code points.
    public let span: Span
    public let citation: Citation
    /// The title of the provision where the catalogue has one, else that of the Act.
    public let title: String?
    /// The identifier at legislation.gov.uk.
    public let uri: String?
    /// The role where the provision alone tells it. What an authority does with the others only
    /// its letter says: see `foi parse`.
    public let role: CitationRole?
}

extension ListedCitation {
    /// The citations of a text in order.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - regime: The instrument that a bare `section 31` means where nothing nearer says
    ///     otherwise, such as `FOIA`.
    public static func list(
        _ text: [UInt8], path: String? = nil, regime: String? = nil,
        scanner: CitationScanner = CitationScanner(), catalogue: Catalogue = .standard
    ) -> [ListedCitation] {
        var place = CodePointCounter(text)
        return scanner.citations(in: text, regime: regime).map { citation in
            let start = place.count(before: citation.range.lowerBound)
            return ListedCitation(
                path: path, text: String(decoding: text[citation.range], as: UTF8.self),
                span: Span(start: start, end: place.count(before: citation.range.upperBound)),
                citation: citation, title: title(of: citation, catalogue),
                uri: citation.instrument.flatMap { catalogue.uri(for: citation.provision, in: $0) },
                role: role(of: citation, catalogue)
            )
        }
    }

    private static func title(of citation: Citation, _ catalogue: Catalogue) -> String? {
        guard let instrument = citation.instrument else { return nil }
        let entry = catalogue.exemption(citation.provision, in: instrument)
        return entry?.title ?? catalogue.instrument(instrument)?.title
    }

    private static func role(of citation: Citation, _ catalogue: Catalogue) -> CitationRole? {
        if citation.basis == .recited { return .quoted }
        let isProcedural =
            citation.instrument.map { catalogue.isProcedural(citation.provision, in: $0) } ?? false
        return isProcedural ? .procedural : nil
    }

    /// One JSON object and a line end.
    public var jsonLine: [UInt8] {
        var writer = JSONWriter(pretty: false)
        writer.object { writer in
            writer.member("path", path)
            writer.member("text", text)
            writer.member("span", span)
            writer.member("instrument", citation.instrument)
            writer.member("provision", citation.provision.description)
            writer.member("citation", citation.canonical)
            writer.member("title", title)
            writer.member("uri", uri)
            writer.member("role", role?.rawValue)
        }
        writer.newline()
        return writer.bytes
    }
}

/// Counts the code points before places in a text; places asked for in order cost one pass in all.
private struct CodePointCounter {
    private let text: [UInt8]
    private var offset = 0
    private var count = 0

    init(_ text: [UInt8]) {
        self.text = text
    }

    mutating func count(before end: Int) -> Int {
        if end < offset {
            for byte in text[end..<offset] where byte & 0xC0 != 0x80 { count -= 1 }
        } else {
            for byte in text[offset..<end] where byte & 0xC0 != 0x80 { count += 1 }
        }
        offset = end
        return count
    }
}
