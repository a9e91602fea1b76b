import FOIPatterns

/// A report as a folder of pages: what the pages are, one after the other, and nothing of files.
///
/// The page of each document is made while documents are read, by `ReportDocument.make(of:)`; all others afterwards.
public struct ReportSite: Sendable {
    private var documents: [ReportDocument] = []
    private var addresses = UniqueAddresses()

    public init() {}

    /// Takes note of a document and gives its page the place where it belongs; documents come in input order.
    public mutating func add(_ document: ReportDocument, _ page: SiteFile) -> SiteFile {
        var document = document
        document.path = addresses.unique(document.path)
        documents.append(document)
        return SiteFile(document.path, page.bytes)
    }

    /// What makes all files but the pages of the documents; no two have the same path.
    public func files(_ patterns: NCNDPatterns) -> [SiteFileMaker] {
        let index = ReportIndex(patterns, documents)
        let assets = SiteFile.assets.map { file -> SiteFileMaker in { file } }
        return assets + [{ OverviewPage(index: index).file }] + FigurePages(index: index).files
            + GroupPages(index: index).files + StatementPages(index: index).files
            + FamilyPages(index: index).files + CheckPages(index: index).files
            + DocumentPages(index: index).files + [{ MethodsPage(index: index).file }]
    }

    /// What makes the additions to the pages of documents that share wording with others, in input order.
    public func additions(_ patterns: NCNDPatterns) -> [SiteAdditionMaker] {
        var shared: [Int: [(family: Int, member: FamilyMember)]] = [:]
        for (index, family) in patterns.families.enumerated() {
            for member in family.members {
                shared[member.document.number, default: []].append((index, member))
            }
        }
        return documents.compactMap { document in
            guard let shared = shared[document.number] else { return nil }
            return {
                var section = Markup()
                SharedWording(patterns: patterns, path: document.path).write(shared, &section)
                return SiteAddition(path: document.path, bytes: section.bytes, before: document.tail)
            }
        }
    }
}

/// Says of a document which of its passages stand in others, too.
private struct SharedWording {
    let patterns: NCNDPatterns
    let path: String

    func write(_ shared: [(family: Int, member: FamilyMember)], _ page: inout Markup) {
        let frame = SiteFrame(title: "", path: path)
        page.element("section", ("aria-labelledby", "shared")) { section in
            section.element("h2", ("id", "shared")) { $0.text("The same words elsewhere") }
            section.element("ul") { list in
                for (index, member) in shared.sorted(by: { $0.member.span.start < $1.member.span.start }) {
                    let family = patterns.families[index]
                    list.element("li") { item in
                        item.element("a", ("href", "#t\(member.span.start)")) {
                            $0.text(Shown("“\(Words.beginning(of: Words.line(member.text), most: 80))”"))
                        }
                        item.text(family.sort == .statement ? ", a statement: " : ", a paragraph: ")
                        item.element("a", ("href", frame.link(ReportIndex.path(family)))) {
                            $0.text(Shown("nearly so in \(FamilyCards.users(family))"))
                        }
                    }
                }
            }
        }
    }
}

extension ReportSite {
    /// Whether a name in the folder of a report is one that reports have, so that the folder may be replaced.
    public static func owns(_ name: String) -> Bool {
        let folders = ["authorities", "checks", "data", "documents", "exemptions", "families", "years"]
        if folders.contains(name) || SiteFile.assets.contains(where: { $0.path == name }) { return true }
        let bases = SiteSection.allCases.map { $0.path.dropLast(5) } + ["families-paragraphs"]
        guard name.hasSuffix(".html") else { return false }
        let stem = name.dropLast(5)
        return bases.contains { base in
            guard stem.hasPrefix(base) else { return false }
            let rest = stem.dropFirst(base.count)
            return rest.isEmpty || rest.first == "-" && Int(rest.dropFirst()) != nil
        }
    }
}
