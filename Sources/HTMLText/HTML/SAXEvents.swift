internal import CLibXML2

/// Sends libxml2's SAX events for a page to a builder. No tree is made, and nothing of C's memory
/// is kept: names, attributes and text are read during the call that brings them.
enum SAXEvents {
    /// libxml2 asks to be initialised once before threads use it.
    private static let isReady: Void = xmlInitParser()

    static func send(
        _ markup: UnsafePointer<UInt8>, count: Int, to builder: UnsafeMutablePointer<PageBuilder>
    ) {
        _ = isReady
        let context = markup.withMemoryRebound(to: CChar.self, capacity: count) {
            htmlCreateMemoryParserCtxt($0, Int32(count))
        }
        guard let context else { return }
        defer { htmlFreeParserCtxt(context) }
        // `<html>` and `<body>` are always there, so that none has to be looked for.
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOIMPLIED.rawValue
        htmlCtxtUseOptions(context, Int32(bitPattern: options))
        context.pointee.options |= Int32(bitPattern: XML_PARSE_HUGE.rawValue)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        setHandlers(context.pointee.sax)
        context.pointee.userData = UnsafeMutableRawPointer(builder)
        htmlParseDocument(context)
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        context.pointee.myDoc = nil
    }

    /// Only the events that text comes from; all others are nil, so that libxml2 builds nothing.
    private static func setHandlers(_ sax: UnsafeMutablePointer<xmlSAXHandler>?) {
        guard let sax else { return }
        var handlers = xmlSAXHandler()
        handlers.startElement = { builder, name, attributes in
            guard let builder, let name else { return }
            builder.assumingMemoryBound(to: PageBuilder.self).pointee
                .start(name, attributes: attributes)
        }
        handlers.endElement = { builder, _ in
            builder?.assumingMemoryBound(to: PageBuilder.self).pointee.end()
        }
        handlers.characters = { builder, text, count in
            guard let builder, let text, count > 0 else { return }
            builder.assumingMemoryBound(to: PageBuilder.self).pointee
                .characters(text, count: Int(count))
        }
        handlers.ignorableWhitespace = handlers.characters
        handlers.cdataBlock = handlers.characters
        sax.pointee = handlers
    }
}
