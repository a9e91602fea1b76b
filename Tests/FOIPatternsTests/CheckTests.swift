import FOIParser
import FOIPatterns
import Foundation
import Statutes
import Testing

@Suite struct CheckTests {
    /// What is observed in a letter that replies to its second question so.
    private func rules(_ reply: String, date: String = "14 March 2022", then more: [String] = [])
        -> [CheckRule]
    {
        observations(reply, date: date, then: more).map(\.rule)
    }

    private func observations(
        _ reply: String, date: String = "14 March 2022", then more: [String] = []
    ) -> [Observation] {
        let text = letter(
            date: date, questions: ["How many drones are owned?", "How many drones watched the rally?"],
            replies: ["The total was 12.", ([reply] + more).joined(separator: "\n\n")])
        return document(text).observations
    }

    private func statement(_ provisions: String) -> String {
        """
        The Constabulary neither confirms nor denies that it holds this information, by virtue of \(provisions) of the \
        Freedom of Information Act 2000.
        """
    }

    private static let weighing = """
        Public interest test: the public interest in favour of confirming whether the information is held is outweighed by \
        the public interest in neither confirming nor denying, since the prevention of crime would suffer.
        """

    @Test func absoluteLimbsThatStandTogetherAreLeftAlone() {
        #expect(rules(statement("section 40(5B)(a)(i)")) == [])
        #expect(!rules(statement("sections 23(5) and 24(2)")).contains(.securityBodiesAlone))
    }

    @Test func aStatementWithoutAProvision() throws {
        let found = observations(
            "The Constabulary neither confirms nor denies that it holds this information.")
        #expect(found.map(\.rule) == [.noLimb])
        #expect(
            try #require(found.first).evidence.first?.text.hasPrefix("The Constabulary neither confirms")
                == true)
    }

    @Test func aProvisionThatDoesNotExist() throws {
        let found = observations(statement("section 31(3)(a)"), then: [Self.weighing])
        let first = try #require(found.first { $0.rule == .unknownLimb })
        #expect(first.message.contains("FOIA s.31(3)(a)"))
    }

    @Test func aProvisionOutOfItsTime() throws {
        let late = observations(statement("section 40(5)"))
        #expect(late.map(\.rule) == [.limbNotInForce])
        #expect(try #require(late.first).message.contains("ceased to be in force on 2018-05-25"))
        #expect(rules(statement("section 40(5)"), date: "14 March 2018") == [])
        let early = observations(statement("section 40(5B)(a)(i)"), date: "14 March 2018")
        #expect(try #require(early.first).message.contains("came into force on 2018-05-25"))
    }

    @Test func oneOfTwoSecurityLimbs() {
        #expect(rules(statement("section 23(5)")) == [.securityBodiesAlone])
        #expect(rules(statement("section 24(2)"), then: [Self.weighing]) == [.nationalSecurityAlone])
    }

    @Test func publicInterestThatIsNotWeighed() {
        #expect(rules(statement("section 31(3)")) == [.publicInterestNotAddressed])
        #expect(rules(statement("section 31(3)"), then: [Self.weighing]) == [])
    }

    /// The first answer, made one to the second question too.
    private func beside(_ outcome: AnswerOutcome) -> [Observation] {
        let text = letter(
            questions: ["How many drones are owned?", "How many drones watched the rally?"],
            replies: ["The total was 12.", statement("section 40(5B)(a)(i)")])
        var response = parser.parse(Array(text.utf8))
        response.answers[0].questions.append("r1.q2")
        response.answers[0].outcome = outcome
        return PatternReader().document(ResponseRecord(response), number: 1).observations
    }

    @Test func anAnswerBesideTheStatement() throws {
        let found = beside(.notHeld)
        #expect(found.map(\.rule) == [.besideNotHeld])
        let first = try #require(found.first)
        #expect(first.message.hasPrefix("r1.q2"))
        #expect(first.evidence.map(\.text).last == "The total was 12.")
        #expect(beside(.disclosed).map(\.rule) == [.besideConfirmation])
        #expect(beside(.costLimit).isEmpty)
    }

    @Test func lettersWithoutAStatementAreNotLookedAt() {
        #expect(rules("The information is not held by the Constabulary.") == [])
    }

    @Test(arguments: CheckRule.allCases)
    func everyRuleSaysWhatItRestsOn(rule: CheckRule) {
        #expect(rule.title.count < 80)
        #expect(rule.explanation.hasSuffix("."))
        #expect(rule.source.contains("s.") && rule.source.hasSuffix("."))
    }
}

/// What is written about the checks stands in the manual too.
@Suite struct CheckManualTests {
    private static let manual: String = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let text = (try? String(contentsOf: root.appending(path: "docs/ncnd.md"), encoding: .utf8)) ?? ""
        return text.split { $0.isWhitespace }.joined(separator: " ")
    }()

    @Test(arguments: CheckRule.allCases)
    func theManualHasTheRule(rule: CheckRule) {
        #expect(
            Self.manual.contains("`\(rule.rawValue)` \(rule.title). \(rule.explanation) Law: \(rule.source)"))
    }
}
