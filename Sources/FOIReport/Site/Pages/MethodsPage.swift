import FOIParser
import FOIPatterns

/// What was counted, how well documents are read, and what not to conclude.
struct MethodsPage {
    let index: ReportIndex
    let frame = SiteFrame(title: "Methods", path: "methods.html", section: .methods)

    var file: SiteFile {
        frame.page { page in
            page.element("h1") { $0.text("How it was counted") }
            counted(&page)
            terms(&page)
            accuracy(&page)
            conclusions(&page)
            families(&page)
            checks(&page)
            technical(&page)
        }
    }

    private func paragraphs(_ heading: StaticString, _ paragraphs: [String], _ page: inout Markup) {
        page.element("h2") { $0.text(heading) }
        for words in paragraphs { page.element("p") { $0.text(Shown(words)) } }
    }

    private func list(_ items: [String], _ page: inout Markup) {
        page.element("ul") { list in
            for words in items { list.element("li") { $0.text(Shown(words)) } }
        }
    }

    private func counted(_ page: inout Markup) {
        let (figures, documents) = (index.figures, index.listed)
        let total = figures.total.documents
        paragraphs(
            "What was counted",
            [
                "\(Words.count(figures.documentsRead, "document")) were read. \(Words.number(total)) of them answer a "
                    + "request, as a response or as an internal review; only these are counted as answers. The others "
                    + "are acknowledgements, extension notices, requests without a reply and pages that are no "
                    + "correspondence at all. They are in the list of documents, with their kind.",
                "Of the answers, \(Words.share(Share(documents.count { $0.kind.answers && $0.date == nil }, of: total))) "
                    + "have no date that could be read and \(Words.share(Share(documents.count { $0.kind.answers && $0.authority == nil }, of: total))) "
                    + "no authority; they are counted under “not told”. The date is that of the answer, or of the "
                    + "request where the answer has none.",
                "Each document counts, \(Words.number(figures.duplicates)) that hold the very same bytes as an earlier "
                    + "one among them. Of \(Words.count(figures.withoutText, "document")) the input has no text, so that "
                    + "less is known of them. The documents are those that were given to the program: no figure here "
                    + "says anything of letters that were not.",
            ], &page)
    }

    private func terms(_ page: inout Markup) {
        page.element("h2") { $0.text("The words used") }
        list(
            [
                "A statement that neither confirms nor denies is a sentence by which the authority refuses to say "
                    + "whether it holds the information. It is full where it covers the whole request or the whole of a "
                    + "question, and partial where it covers other or further information beside something given.",
                "An answer neither confirms nor denies if it has at least one such statement. It is full if one of "
                    + "them is.",
                "The provisions of a statement are those that it names itself or that the answer names for it. A "
                    + "section counts where any part of it is named: section 31 where section 31(3) is.",
                "A question is something asked for that can be answered by itself. Questions that are not on the page "
                    + "are not counted.",
                "Words that tell the subjects are those that stand in more questions met so than in others, by the "
                    + "log-likelihood ratio; chance alone reaches \(Subjects.threshold) once in a thousand words.",
            ], &page)
    }

    private func accuracy(_ page: inout Markup) {
        paragraphs(
            "How well documents are read",
            [
                "Documents are read by rules and by weights that were learnt from labelled letters. The table says how "
                    + "much is right where the weights have not seen the letter: 1.00 would be all of it. Expect letters "
                    + "of other authorities to be read as those of the last columns. The columns are sets of letters: "
                    + Accuracy.columns,
                "How many of all statements that neither confirm nor deny are found was not measured by itself on "
                    + "letters like yours. Unusual words are missed, and what is said in general about neither "
                    + "confirming nor denying is sometimes taken for a statement. Before you publish a figure, read a "
                    + "sample of the documents behind it, and of those that were not counted.",
            ], &page)
        FigureTable(frame: frame).write(
            [.text("Share that is right")] + Accuracy.samples.map { .number($0) },
            Accuracy.measures.map { measure in
                FigureTable.Row(
                    cells: [.text(measure.title)] + measure.shares.map { .text($0) })
            }, caption: "Measured on labelled letters, not on the documents of this report.",
            isSortable: false, &page)
    }

    private func conclusions(_ page: inout Markup) {
        page.element("h2") { $0.text("What not to conclude") }
        list(
            [
                "That an authority with a high share is secretive. It may be asked other questions: who answers for "
                    + "counter-terrorism is asked about it.",
                "That a share of few answers means anything. One answer of two is 50%. Rows of fewer than "
                    + "\(FigureTable.few) answers are grey for that reason.",
                "That a rise over the years is a rise in practice. It may be a change in what was published or "
                    + "collected. See how many answers a year has.",
                "That a provision was wrongly used because a check found something, or rightly used because none did.",
                "That the first letter with a wording is its origin. It is the first among these documents.",
                "That these documents are a sample. They are what somebody published or collected; an authority that "
                    + "publishes every letter cannot be compared by its share with one that publishes three.",
                "That what was not found is not there.",
            ], &page)
    }

    private func families(_ page: inout Markup) {
        paragraphs(
            "Shared wording",
            [
                "Statements, and the paragraphs around them, are put together if their sequences of words are nearly "
                    + "the same; capitals, punctuation and line breaks make no difference. The plainest is the one that "
                    + "the others are most like. Words are shared where nine in ten passages have them at that place. "
                    + "Names, dates and subjects that each letter puts in are thus told from the template around them.",
                "The same words in several letters may come from guidance or law that all of them follow. The page of "
                    + "each wording says who uses it and since when, not who wrote it.",
            ], &page)
    }

    private func checks(_ page: inout Markup) {
        page.element("h2") { $0.text("Checks") }
        page.element("ul") { list in
            for rule in CheckRule.allCases {
                list.element("li") { item in
                    item.element("a", ("href", frame.link(CheckPages.path(rule)))) {
                        $0.text(Shown(rule.title))
                    }
                    item.text(Shown(": \(rule.explanation) "))
                    item.element("span", ("class", "note")) { $0.text(Shown(rule.source)) }
                }
            }
        }
    }

    private func technical(_ page: inout Markup) {
        let version = ParserVersion.current
        paragraphs(
            "About these pages",
            [
                "Made by \(version.name) \(version.version), rules \(version.catalogue). The same documents and the "
                    + "same rules give the same pages.",
                "The pages hold no name of a visitor, ask nothing of any server and need no network: their policy "
                    + "forbids it. A page of a document has a name made of where the document came from and what it "
                    + "holds, so that a link to it stays good when other documents are added.",
            ], &page)
    }
}
