/// A list that is split over pages: `statements.html`, `statements-2.html` and so on.
struct Paging {
    /// The path of the first page, without its ending.
    let base: String
    /// All that is listed.
    let count: Int
    /// Most on a page.
    let size: Int

    /// From 1; an empty list has its page, too.
    var pages: ClosedRange<Int> { 1...max(1, (count + size - 1) / size) }

    func path(_ page: Int) -> String { page == 1 ? "\(base).html" : "\(base)-\(page).html" }

    /// What stands on a page.
    func range(_ page: Int) -> Range<Int> { (page - 1) * size..<min(page * size, count) }

    /// `Statements 1 to 200 of 5,312`; `64 statements` where they stand on one page.
    ///
    /// - Parameter things: What is listed, in small letters.
    func words(_ page: Int, _ things: String) -> String {
        if pages.count == 1 { return Words.count(count, String(things.dropLast()), things) }
        let range = range(page)
        return things.prefix(1).uppercased() + things.dropFirst()
            + " \(Words.number(range.lowerBound + 1)) to \(Words.number(range.upperBound)) of \(Words.number(count))"
    }

    /// Links to all pages; nothing where there is one.
    func links(_ current: Int, in frame: SiteFrame, _ page: inout Markup) {
        guard pages.count > 1 else { return }
        page.element("nav", ("aria-label", "Pages of this list")) { nav in
            nav.element("ol", ("class", "pages")) { list in
                for number in pages {
                    list.element("li") { item in
                        item.element(
                            "a", ("href", frame.link(path(number))),
                            ("aria-current", number == current ? "page" : nil)
                        ) { $0.text(Shown("\(number)")) }
                    }
                }
            }
        }
    }
}
