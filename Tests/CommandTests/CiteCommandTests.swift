import Foundation
import Testing

@Suite struct CiteCommandTests {
    private let text = "Refused under section 31(1) of the Freedom of Information Act 2000."

    @Test func aTable() throws {
        let command = try Command("cite", input: text)
        #expect(command.status == 0)
        let lines = command.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("text") == true)
        #expect(lines.last?.contains("FOIA s.31(1)") == true)
    }

    @Test func jsonLines() throws {
        let command = try Command("cite", "--json", "-", input: text)
        #expect(try command.objects.map { $0["citation"] as? String } == ["FOIA s.31(1)"])
        #expect(try command.objects.map { $0["text"] as? String } == ["section 31(1)"])
    }

    @Test func aMissingFileIsStatusOneAndTheOthersArePrinted() throws {
        let command = try Command(shell: "printf '%s' '\(text)' | \"$FOI\" cite --json gone.txt -")
        #expect(command.status == 1)
        #expect(try command.objects.count == 1)
        #expect(command.messages == "foi: cannot read gone.txt: No such file or directory\n")
    }
}
