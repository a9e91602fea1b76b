import Testing

@testable import FOIParser

@Suite("Findings about the law that a letter relies on")
struct FindingReaderTests {
    /// The codes of the findings about law in a letter that refuses by a provision.
    private func codes(_ refusal: String, dated date: String? = nil) -> [String] {
        let text = """
            Wexmoor Borough Council
            \(date.map { "Date: \($0)" } ?? "")

            Dear Applicant

            You asked for the following information:

            Which premises did your officers visit in May?

            \(refusal)

            Yours sincerely
            Information Officer
            """
        let response = Parser().parse(Array(text.utf8))
        return response.findings.map(\.code).filter { $0.hasPrefix("provision") || $0.hasPrefix("ncnd") }
    }

    private let refusal = "The information is exempt from disclosure and withheld under"
    private let neither =
        "We neither confirm nor deny that we hold the information you requested, by virtue of"

    @Test("A provision that there never was")
    func doesNotExist() {
        let codes = codes("\(neither) section 31(3)(a) of the Freedom of Information Act 2000.")
        #expect(codes == ["provision-does-not-exist"])
    }

    @Test("A limb that was replaced years before the letter")
    func repealed() {
        let by = "\(neither) section 40(5)(b)(i) of the Freedom of Information Act 2000."
        #expect(codes(by, dated: "12 June 2023") == ["provision-not-in-force"])
        #expect(codes(by, dated: "12 June 2017") == [])
        #expect(codes(by) == [], "a letter without a date is no evidence")
    }

    @Test("A limb that came years after the letter")
    func notYet() {
        let by = "\(neither) section 40(5B)(a)(i) of the Freedom of Information Act 2000."
        #expect(codes(by, dated: "12 June 2017") == ["provision-not-in-force"])
        #expect(codes(by, dated: "12 June 2023") == [])
    }

    @Test("A statement beside an exemption that says nothing of confirming or denying")
    func withoutLimb() {
        #expect(
            codes("\(neither) section 31(1)(a) of the Freedom of Information Act 2000.") == [
                "ncnd-without-limb"
            ])
        #expect(codes("\(neither) section 31(3) of the Freedom of Information Act 2000.") == [])
        #expect(codes("\(refusal) section 31(1)(a) of the Freedom of Information Act 2000.") == [])
    }

    @Test("Each finding stands where the provision is printed")
    func place() throws {
        let text = "\(neither) section 31(3)(a) of the Freedom of Information Act 2000."
        let response = Parser().parse(Array("Dear Sir\n\nYou asked:\nHow many?\n\n\(text)\n".utf8))
        let finding = try #require(response.findings.first { $0.code == "provision-does-not-exist" })
        let span = try #require(finding.span)
        let scalars = Array(response.text.unicodeScalars)[span.start..<span.end]
        #expect(String(String.UnicodeScalarView(scalars)) == "section 31(3)(a)")
    }
}
