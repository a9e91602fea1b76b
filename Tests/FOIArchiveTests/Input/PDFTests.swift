import FOIParser
import Foundation
import Testing

@testable import FOIArchive

@Suite struct ChildProcessTests {
    private func run(
        _ program: String, _ arguments: [String] = [], on input: [UInt8] = [], limit: Int = 1 << 20,
        time: Duration = .seconds(600)
    ) -> ChildProcess.Result {
        ChildProcess(program: program, arguments: arguments, timeLimit: time, outputLimit: limit).run(
            on: input)
    }

    @Test func bytesGoThroughWholeWhateverTheirNumber() {
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(run("cat", on: bytes) == .finished(status: 0, output: bytes, messages: []))
        #expect(run("cat") == .finished(status: 0, output: [], messages: []))
    }

    @Test func statusAndMessagesAreKept() {
        #expect(
            run("sh", ["-c", "echo no >&2; exit 3"], on: [1, 2])
                == .finished(
                    status: 3, output: [], messages: Array("no\n".utf8)))
        #expect(run("sh", ["-c", "kill -TERM $$"]) == .finished(status: 143, output: [], messages: []))
    }

    /// It sleeps with its input closed, so that every write finds the reader gone.
    @Test func aProgramThatDoesNotReadEndsNobody() {
        let bytes = [UInt8](repeating: 0x20, count: 1_000_000)
        for _ in 0..<20 {
            #expect(
                run("sh", ["-c", "exec <&-; sleep 0.01; exit 4"], on: bytes)
                    == .finished(status: 4, output: [], messages: []))
        }
    }

    @Test func aProgramThatIsNotThereIsSaid() {
        #expect(run("no-such-program-at-all") == .notInstalled)
    }

    @Test func limitsEndIt() {
        #expect(run("sleep", ["600"], time: .milliseconds(1)) == .tookTooLong)
        #expect(run("yes", limit: 100_000) == .wroteTooMuch)
    }

    @Test func wordsReachTheProgramAsTheyAre() {
        let words = ["a b", "$HOME", "'; ls"]
        #expect(
            run("printf", ["%s\n"] + words)
                == .finished(
                    status: 0, output: Array(words.joined(separator: "\n").utf8) + [0x0A], messages: []))
    }
}

@Suite struct PDFReaderTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Stands in for pdftotext.
    private func reader(_ script: String, limit: Int = 1 << 20) throws -> PDFReader {
        let path = try scratch.file("program", "cat > /dev/null\n\(script)\n").description
        return PDFReader(command: ["sh", path], limit: limit)
    }

    private func item(_ reader: PDFReader) -> InputItem {
        reader.item(Array("%PDF-1.4".utf8), from: Origin(path: "a.pdf"), name: "a.pdf")
    }

    @Test func theRenderingThatTheParserReadsBetterIsTaken() throws {
        let good =
            "Dear Sam\\nYou asked for the following information:\\n1. How many dogs do you have?\\n"
            + "2. How many cats do you have?\\nOur reply:\\n1. Four dogs.\\n2. We do not hold this information.\\n"
        let bad = "Dear Sam\\nYou asked for the following 2. dogs have? 1. Four\\n"
        for (layout, plain) in [(good, bad), (bad, good)] {
            let script = "if [ \"$1\" = -layout ]; then printf '\(layout)'; else printf '\(plain)'; fi"
            guard case .document(let text, let origin) = item(try reader(script)) else {
                Issue.record("no document")
                return
            }
            #expect(String(decoding: text, as: UTF8.self) == good.replacing("\\n", with: "\n"))
            #expect(origin.original == Original(Array("%PDF-1.4".utf8), mediaType: "application/pdf"))
        }
    }

    @Test func pagesWithoutTextHaveAFinding() throws {
        guard case .document(_, let origin) = item(try reader("printf '\\f\\n'")) else {
            Issue.record("no document")
            return
        }
        #expect(origin.notes.map(\.code) == ["pdf-without-text"])
    }

    @Test func faultsAreSaidInWords() throws {
        #expect(
            Items.describe(item(try reader("echo 'Syntax Error: x' >&2; exit 1"))).hasSuffix(
                "Syntax Error: x"))
        #expect(Items.describe(item(try reader("exit 3"))).contains("may not be copied from"))
        #expect(Items.describe(item(try reader("yes", limit: 1_000))).contains("--max-member-size"))
        let missing = PDFReader(command: ["no-such-program-at-all"], limit: 1)
        #expect(Items.describe(item(missing)).contains("install poppler-utils"))
    }

    @Test func whoeverForcesAFormGetsIt() throws {
        let items = try Items.of(
            Array("%PDF-1.4 x".utf8), named: "a.pdf", options: InputOptions(mediaType: .text))
        #expect(items == ["document -: %PDF-1.4 x"])
    }
}
