/// The parts of the response object that say what the document is.
extension JSONWriter {
    mutating func write(_ source: Source) {
        object { writer in
            writer.member("path", source.path)
            writer.member("member", source.member)
            writer.member("id", source.id)
            writer.member("url", source.url)
            writer.member("captured", source.captured)
            writer.member("labels", source.labels)
            writer.member("media_type", source.mediaType)
            writer.member("charset", source.charset)
            writer.member("bytes", source.bytes)
            writer.member("sha256", source.sha256)
            writer.member("title", source.title)
        }
    }

    mutating func write(_ parser: ParserVersion) {
        object(inline: true) { writer in
            writer.member("name", parser.name)
            writer.member("version", parser.version)
            writer.member("catalogue", parser.catalogue)
        }
    }

    mutating func write(_ authority: Authority) {
        object { writer in
            writer.member("name", authority.name)
            writer.member("id", authority.id)
            writer.member("text", authority.text)
            writer.member("span", authority.span)
        }
    }

    mutating func write(_ reference: Reference) {
        object(inline: true) { writer in
            writer.member("value", reference.value)
            writer.member("span", reference.span)
        }
    }

    mutating func write(_ dates: Dates) {
        object { writer in
            writer.member("received", dates.received?.value)
            writer.member("responded", dates.responded?.value)
            writer.member("received_span", dates.received?.span)
            writer.member("responded_span", dates.responded?.span)
        }
    }

    mutating func write(_ segment: Segment) {
        object(inline: true) { writer in
            writer.member("kind", segment.kind.rawValue)
            writer.member("span", segment.span)
            writer.member("rule", segment.rule)
        }
    }

    mutating func write(_ finding: Finding) {
        object { writer in
            writer.member("code", finding.code)
            writer.member("severity", finding.severity.rawValue)
            writer.member("message", finding.message)
            writer.member("span", finding.span)
        }
    }
}
