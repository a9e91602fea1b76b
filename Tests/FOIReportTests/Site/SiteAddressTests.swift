import Testing

@testable import FOIPatterns
@testable import FOIReport

@Suite("Names of a report's files")
struct SiteAddressTests {
    private func source(_ path: String, _ member: String? = nil, sha256: String = "1") -> DocumentSourceName {
        DocumentSourceName(path: path, member: member, url: nil, title: nil, sha256: sha256)
    }

    @Test("A document's name depends on where it came from and what it holds, and on nothing else")
    func documents() {
        let name = SiteAddress.document(source("a.zip", "b.html"))
        #expect(name == SiteAddress.document(source("a.zip", "b.html")))
        #expect(name.wholeMatch(of: /documents\/([0-9a-f]{2})\/\1[0-9a-f]{14}\.html/) != nil)
        for other in [
            source("a.zip", "c.html"), source("a.zipb.html"), source("a.zip", "b.html", sha256: "2"),
        ] {
            #expect(name != SiteAddress.document(other))
        }
    }

    @Test("The same name given again gets a number")
    func unique() {
        var addresses = UniqueAddresses()
        #expect(addresses.unique("documents/aa/1.html") == "documents/aa/1.html")
        #expect(addresses.unique("documents/aa/1.html") == "documents/aa/1-2.html")
        #expect(addresses.unique("documents/aa/1.html") == "documents/aa/1-3.html")
    }

    @Test("Names that read alike are told apart, and any name is safe")
    func names() {
        #expect(SiteAddress.name("Thornbeck Council").hasPrefix("thornbeck-council-"))
        #expect(SiteAddress.name("Thornbeck Council") != SiteAddress.name("thornbeck council"))
        #expect(SiteAddress.name(nil) == "not-told")
        for name in ["../../etc/passwd", "", "CON", "北京", String(repeating: "a/", count: 500), "a\u{0}b"] {
            #expect(SiteAddress.name(name).wholeMatch(of: /[a-z0-9][a-z0-9-]{0,60}/) != nil, "\(name)")
        }
    }
}

@Suite("Numbers and lists of a report")
struct ReportWordsTests {
    @Test("Numbers, shares and percentages")
    func numbers() {
        #expect(Words.number(0) == "0")
        #expect(Words.number(1_234_567) == "1,234,567")
        #expect(Words.percent(Share(1, of: 3)) == "33%")
        #expect(Words.percent(Share(1, of: 30)) == "3.3%")
        #expect(Words.percent(Share(0, of: 30)) == "0%")
        #expect(Words.percent(Share(30, of: 30)) == "100%")
        #expect(Words.percent(Share(0, of: 0)) == "–")
        #expect(Words.count(1, "authority", "authorities") == "1 authority")
    }

    @Test("Context is cut between words")
    func context() {
        #expect(Words.beginning(of: "one two three", most: 9) == "one two …")
        #expect(Words.end(of: "one two three", most: 9) == "… three")
        #expect(Words.beginning(of: "d’accès oui", most: 11) == "d’accès oui")
        #expect(Words.beginning(of: "d’accès oui", most: 10) == "d’accès …")
        #expect(Words.end(of: "oui d’accès", most: 11) == "oui d’accès")
        #expect(Words.end(of: "oui d’accès", most: 10) == "… d’accès")
        #expect(Words.beginning(of: "’’’", most: 2) == "’’ …")
        #expect(Words.end(of: "’’’", most: 2) == "… ’’")
        #expect(Words.end(of: "one two", most: 9) == "one two")
        #expect(Words.line(" a\r\n\tb ") == "a b")
    }

    @Test("Pages cover a list without gap", arguments: [0, 1, 199, 200, 201, 1000])
    func paging(_ count: Int) {
        let paging = Paging(base: "statements", count: count, size: 200)
        #expect(paging.pages.flatMap { Array(paging.range($0)) } == Array(0..<count))
        #expect(paging.path(1) == "statements.html")
        #expect(paging.path(2) == "statements-2.html")
    }

    @Test("An address says what a search was, in ASCII")
    func address() {
        #expect(AddressEncoding.encoded("Môn & Co.") == "M%C3%B4n%20%26%20Co.")
    }

    @Test("A misread year does not stretch a chart, and years without answers have their place")
    func years() {
        func column(_ year: Int) -> TimeChart.Column { .init(year: year, full: 0.1, partial: 0, of: 10) }
        let chart = TimeChart([column(2024), column(2021), column(1921)], description: "")
        #expect(chart.columns.map(\.year) == [2021, 2022, 2023, 2024])
        #expect(chart.columns.map { $0.full == nil } == [false, true, true, false])
    }
}
