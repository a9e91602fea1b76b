import Testing

@testable import FOIParser

@Suite("The authority's reference")
struct FactsReferenceTests {
    @Test(
        "stands after its label",
        arguments: [
            ("Our Ref: FOI 4711", "FOI 4711"),
            ("Our ref: 21 FOI 088", "21 FOI 088"),
            ("Our reference: FOI DA3799", "FOI DA3799"),
            ("Our Ref:    AB/cde/FOI.71.21          J. Smith", "AB/cde/FOI.71.21"),
            ("Ref: FOI - 2199 - Bus lanes", "FOI - 2199"),
            ("Reference: 1406799", "1406799"),
            ("Reference Number: FOI 2021 177", "FOI 2021 177"),
            ("FOI Ref: RFI-2290", "RFI-2290"),
            ("Ref No: CAS-12345-B6C7D8", "CAS-12345-B6C7D8"),
            ("FOI reference: FOI2024/01234", "FOI2024/01234"),
            ("Freedom of information request reference no: 01.FOI.22.000123", "01.FOI.22.000123"),
            ("Case reference number IM-FOI-2024-1234", "IM-FOI-2024-1234"),
            ("Our ref: SPX FOI 20/21-399", "SPX FOI 20/21-399"),
            ("Our ref FOI 4711 12 March 2024", "FOI 4711"),
            ("m/r 4567400                    Direct dial 020 7946 0000", "4567400"),
            ("Re – Freedom of Information Request – Reference – FOI /987001", "FOI /987001"),
            ("Ein cyf: FOI-2024-17", "FOI-2024-17"),
            ("Request ID: FOI-4599-2324 Date published: 11 March 2024", "FOI-4599-2324"),
            ("Reference: F0012345", "F0012345"),
            ("Our reference: EIR2023/00417", "EIR2023/00417"),
            ("Our ref: 14/10/24/mn/1771", "14/10/24/mn/1771"),
            ("Ref: FOI 2020/03315 & 03402", "FOI 2020/03315 & 03402"),
            ("Reference: FOI 1040.xlsx", "FOI 1040"),
        ])
    func labelled(line: String, expected: String) {
        let fixture = FactsFixture("H|\(line)\nS|Dear Ms Orme")
        #expect(fixture.facts.reference?.value == expected)
    }

    @Test(
        "shows by its form where it has no label",
        arguments: [
            ("H|FOI_0345_22/23 – FOI request about bicycles", "FOI_0345_22/23"),
            ("H|FOI3390 – About bicycles.", "FOI3390"),
            ("H|Freedom of Information/RFI-2290", "RFI-2290"),
            ("H|Bicycle thefts at stations (417A/24)", "417A/24"),
            ("H|Riverside Forum - 417/22", "417/22"),
            ("D|I am writing in relation to FOI 898001 to say that we need more time.", "FOI 898001"),
            ("S|Thank you for your request FOI/1234, which concerns bicycles.", "FOI/1234"),
            ("H|Request for Information - ATISN 16799", "ATISN 16799"),
            ("P|FOI 932100 Redacted.pdf", "FOI 932100"),
            ("P|Reply to Eir 2023 24 877 Final.docx", "Eir 2023 24 877"),
            ("H|12 March 2024\nH|XYZ/2025-0061", "XYZ/2025-0061"),
            ("H|F24-0391", "F24-0391"),
            ("H|ATI-32907", "ATI-32907"),
            ("P|2025-0588 - Bicycles", "2025-0588"),
            ("P|Bicycles in vans - 1187/24", "1187/24"),
            ("H|Subject: RE: F0021377 Ormes bypass", "F0021377"),
            ("H|Request F/0461", "F/0461"),
            ("P|F0419 Bicycle gowns", "F0419"),
            ("H|F0199885: Bicycles at Ormes", "F0199885"),
            ("H|CMS 118822", "CMS 118822"),
            ("H|Subject: 20250611FOI07 - response", "20250611FOI07"),
            ("P|1 Attachment\nP|EIR 1207.xlsx", "EIR 1207"),
            ("H|EIR release XYZ/2024-0388: culvert at Ormes", "XYZ/2024-0388"),
        ])
    func bare(line: String, expected: String) {
        #expect(FactsFixture("\(line)\nS|Dear Ms Orme").facts.reference?.value == expected)
    }

    @Test(
        "is not what only looks like one",
        arguments: [
            "H|Your ref: ABC/123",
            "H|Freedom of Information Act 2000",
            "H|FOI ACT 2000",
            "H|FOI responses 2024",
            "H|FOI 2023/24",
            "D|In case EA/2018/0099 the Tribunal upheld the appeal.",
            "D|The Commissioner's decision notice FS50681399 says so.",
            "R|Please quote the Commissioner's reference IC-98399-K2L3.",
            "M|To: A. Orme <[FOI #910400 email]>",
            "A|Property reference number: 1234567",
            "A|We told you so (our ref: FOI / 2019-20-1899).",
            "Q|Please send me the file called FOI 777123.",
            "H|Original reference: 240201099",
            "S|Your earlier request FOI 55123 was answered in March.",
            "H|Our ref:\nH|12 March 2024",
            "H|WR5 1JR",
            "H|PO 1234",
            "H|B4027 Bicycle lanes",
            "H|Our ref: 14/10/24",
            "P|2021-2022 - Bicycles",
            "P|2024/25 - Bicycles",
            "P|Bicycles - 2021/22",
            "A|XYZ/2025-0061",
            "H|Request for bicycles in 2024",
        ])
    func nearMisses(line: String) {
        #expect(FactsFixture("\(line)\nS|Dear Ms Orme").facts.reference == nil)
    }

    @Test("covers the bytes as printed, and its value has single spaces")
    func range() throws {
        let fixture = FactsFixture("H|Café\nH|Reference – FOI\nH|/2022-23-0899\nS|Dear Ms Orme")
        let reference = try #require(fixture.facts.reference)
        #expect(reference.value == "FOI /2022-23-0899")
        #expect(fixture.text(reference.range) == "FOI\n/2022-23-0899")
    }

    @Test("is the letter's own before the name of a file below it")
    func ownBeforeFile() {
        let lines = "H|FOI reference\nH|202400427751\nA|None.\nP|EIR - 202400427751 - Annex A"
        #expect(FactsFixture(lines).facts.reference?.value == "202400427751")
    }

    @Test("is the letter's own before that of quoted mail")
    func ownBeforeQuoted() {
        let fixture = FactsFixture(
            "D|I write about FOI 898001.\nC|Yours\nM|Subject: Reference – FOI / 111222")
        #expect(fixture.facts.reference?.value == "FOI 898001")
    }

    @Test("is found in quoted mail where the letter has none")
    func quoted() {
        let fixture = FactsFixture(
            "S|Dear Ms Orme\nC|Yours\nM|From: FOI\nM|Subject: Re – Request – Reference – FOI / 111222")
        #expect(fixture.facts.reference?.value == "FOI / 111222")
    }

    @Test("may be the Commissioner's own kind where the Commissioner answers")
    func commissioner() {
        let fixture = FactsFixture(
            "H|Information Commissioner's Office\nH|Our reference: IC-98399-K2L3\nS|Dear Ms Orme")
        #expect(fixture.facts.reference?.value == "IC-98399-K2L3")
    }
}
