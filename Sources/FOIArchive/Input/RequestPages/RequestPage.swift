/// Reads a request page of a site that runs Alaveteli, as WhatDoTheyKnow does.
///
/// Each message of such a page is a `div` with the classes `correspondence` and `incoming` or
/// `outgoing` and an id such as `incoming-12345`. What the page has around the messages (menus,
/// annotations by readers, links to report or to follow) is left out.
struct RequestPage {
    private var thread = RequestThread(form: .html)
    private let bytes: [UInt8]
    /// How many `div`s are open.
    private var depth = 0
    /// The message that the scan is in, and the depth it began at.
    private var message: (message: RequestThread.Message, depth: Int, start: Int)?
    /// What the scan met of the body of the message that it is in.
    private var body = Body.ahead
    /// An element whose content is wanted.
    private var wanted: (part: Part, name: [UInt8], start: Int)?

    private enum Body: Equatable {
        case ahead
        /// Where it began, and at which depth.
        case open(start: Int, depth: Int)
        case behind
    }

    private enum Part { case title, subject, authority, from, date }

    /// The thread of a request page; nil for any other page.
    static func read(_ bytes: [UInt8]) -> RequestThread? {
        guard bytes.firstPlace(of: " correspondence") != nil else { return nil }
        var page = RequestPage(bytes)
        page.scan()
        return page.thread.messages.isEmpty ? nil : page.thread
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func scan() {
        var scanner = MarkupScanner(bytes)
        while let tag = scanner.next() {
            if tag.isEnd { close(tag) } else { open(tag) }
        }
        endMessage(at: bytes.count)
    }

    private mutating func open(_ tag: MarkupScanner.Tag) {
        if tag.isNamed("div") {
            depth += 1
            beginMessage(tag)
            if message != nil, body == .ahead, tag.has("correspondence_text") {
                body = .open(start: tag.range.upperBound, depth: depth)
            }
        }
        readState(tag)
        readAddress(tag)
        if wanted == nil, let part = part(of: tag) { wanted = (part, tag.name, tag.range.upperBound) }
    }

    private mutating func close(_ tag: MarkupScanner.Tag) {
        if let wanted, wanted.name == tag.name {
            keep(Array(bytes[wanted.start..<tag.range.lowerBound]), as: wanted.part)
            self.wanted = nil
        }
        guard tag.isNamed("div") else { return }
        if case .open(let start, depth) = body { endBody(start, at: tag.range.lowerBound) }
        if let message, message.depth == depth { endMessage(at: tag.range.lowerBound) }
        depth = max(depth - 1, 0)
    }

    private mutating func beginMessage(_ tag: MarkupScanner.Tag) {
        guard tag.has("correspondence"), let id = tag.attribute("id") else { return }
        let isIncoming = tag.has("incoming")
        guard isIncoming || tag.has("outgoing") else { return }
        endMessage(at: tag.range.lowerBound)
        let anchor = String(decoding: id, as: UTF8.self)
        message = (RequestThread.Message(anchor: anchor, isIncoming: isIncoming), depth, tag.range.upperBound)
    }

    private mutating func endBody(_ start: Int, at end: Int) {
        message?.message.body = Array(bytes[start..<end])
        body = .behind
    }

    /// A message without a body of the usual kind, such as one that the site hides, is kept whole.
    private mutating func endMessage(at end: Int) {
        guard var message = self.message?.message, let start = self.message?.start else { return }
        switch body {
        case .ahead: message.body = Array(bytes[start..<end])
        case .open(let start, _): message.body = Array(bytes[start..<end])
        case .behind: break
        }
        thread.messages.append(message)
        self.message = nil
        body = .ahead
    }

    /// What the element's content is, where it is wanted.
    private func part(of tag: MarkupScanner.Tag) -> Part? {
        if message != nil {
            guard body == .ahead else { return nil }
            if tag.has("correspondence__header__author") { return .from }
            // Before 2017 the header was a heading with the names and the date in it.
            if tag.isNamed("h2") { return .from }
            return tag.isNamed("time") ? .date : nil
        }
        if tag.isNamed("title"), thread.title.isEmpty { return .title }
        if tag.isNamed("h1"), thread.messages.isEmpty { return .subject }
        guard tag.isNamed("a"), thread.authority.isEmpty, !thread.subject.isEmpty else { return nil }
        return tag.attribute("href").flatMap { Array($0).firstPlace(of: "/body/") } != nil ? .authority : nil
    }

    private mutating func keep(_ content: [UInt8], as part: Part) {
        switch part {
        case .title: thread.title = content
        case .subject:
            // The site's name may be a heading too; the links that count stand below the last one.
            thread.subject = content
            thread.authority = []
        case .authority: thread.authority = content
        case .from: if message?.message.from.isEmpty == true { message?.message.from = content }
        case .date: if message?.message.date.isEmpty == true { message?.message.date = content }
        }
    }

    /// The state stands in the last word of a class: `request-status-message--successful`, on older
    /// pages `icon_successful`.
    private mutating func readState(_ tag: MarkupScanner.Tag) {
        guard thread.state == nil, tag.attribute("id")?.elementsEqual("request_status".utf8) == true else {
            return
        }
        for prefix in ["request-status-message--", "icon_"] {
            for word in tag.classes where word.starts(with: prefix.utf8) {
                let code = String(decoding: word.dropFirst(prefix.utf8.count), as: UTF8.self)
                if thread.state == nil, !code.isEmpty { thread.state = RequestSiteState.words(for: code) }
            }
        }
    }

    private mutating func readAddress(_ tag: MarkupScanner.Tag) {
        guard thread.url == nil, tag.isNamed("meta"),
            tag.attribute("property")?.elementsEqual("og:url".utf8) == true
        else { return }
        thread.url = tag.attribute("content").map { String(decoding: $0, as: UTF8.self) }
    }
}

extension MarkupScanner.Tag {
    /// Whether the class attribute has the word.
    fileprivate func has(_ word: String) -> Bool {
        classes.contains { $0.elementsEqual(word.utf8) }
    }
}
