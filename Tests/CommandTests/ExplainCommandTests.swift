import Foundation
import Testing

@Suite("foi explain")
struct ExplainCommandTests {
    private let letter = """
        You asked:
        1. How many vans does the council own?

        1. The council owns forty-two vans.
        """

    @Test("A pipe gets plain text, and colours where they are asked for")
    func colours() throws {
        let plain = try Command("explain", "-", input: letter)
        #expect(plain.status == 0)
        #expect(plain.output.contains("question r1.q1"))
        #expect(!plain.output.contains("\u{1B}"))
        #expect(try Command("explain", "--color", "always", "-", input: letter).output.contains("\u{1B}[0;"))
    }

    @Test("Lines are wrapped to the width asked for, else to COLUMNS")
    func width() throws {
        func longest(_ command: Command) -> Int {
            command.output.split(separator: "\n").map(\.count).max() ?? 0
        }
        #expect(longest(try Command("explain", "--width", "40", "-", input: letter)) <= 40)
        let script = "printf 'Dear Sir\\n' | COLUMNS=50 \"$FOI\" explain -"
        #expect(longest(try Command(shell: script)) <= 50)
        #expect(try Command("explain", "--width", "3", "-", input: letter).status == 64)
    }

    @Test("A page appears under the name given, and standard output stays empty")
    func page() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let command = try Command("explain", "-", "--html", "out.html", input: letter, in: folder)
        #expect(command.status == 0)
        #expect(command.output.isEmpty)
        let page = try String(contentsOf: folder.appending(path: "out.html"), encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>"))
        #expect(try Command("explain", "-", "--html", "-", input: letter).output == page)
        #expect(
            try Command("explain", "-", "--html", "no/such/folder", input: letter, in: folder).status == 2)
    }

    @Test("A missing file is status 1, and its name cannot write to the terminal")
    func missing() throws {
        let command = try Command("explain", "go\u{1B}ne.txt")
        #expect(command.status == 1)
        #expect(command.output.isEmpty)
        #expect(command.messages == "foi: cannot read go␛ne.txt: No such file or directory\n")
    }
}
