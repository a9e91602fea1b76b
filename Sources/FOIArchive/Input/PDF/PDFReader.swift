import FOIParser
import HTMLText

/// Turns a PDF into text with poppler's `pdftotext`, which has to be installed.
///
/// It is run with `-layout`, which keeps columns side by side, and without, which follows the order
/// of the text in the file. Letters differ in which of the two is readable; the one is taken from
/// which the parser gets more.
final class PDFReader {
    /// A program and the arguments that come first.
    private let command: [String]
    private let timeLimit: Duration
    private let limit: Int
    private lazy var parser = Parser()

    /// - Parameters:
    ///   - command: What does as pdftotext does; not empty.
    ///   - timeLimit: For each of the two runs.
    ///   - limit: The longest text in bytes.
    init(command: [String] = ["pdftotext"], timeLimit: Duration = .seconds(60), limit: Int) {
        self.command = command
        self.timeLimit = timeLimit
        self.limit = limit
    }

    /// The document's text as an item; an unreadable one where it cannot be had.
    ///
    /// - Parameter name: As a user would name the document.
    func item(_ bytes: [UInt8], from origin: Origin, name: String) -> InputItem {
        var origin = origin
        origin.original = Original(bytes, mediaType: "application/pdf")
        origin.mediaType = .text
        origin.charset = "utf-8"
        switch text(bytes, layout: false) {
        case .failure(let fault): return .unreadable(origin, reason: "\(name) \(fault.message)")
        case .success(let plain):
            guard case .success(let arranged) = text(bytes, layout: true), arranged != plain else {
                return document(plain, from: origin)
            }
            let isArrangedBetter = Legibility(of: arranged, by: parser) > Legibility(of: plain, by: parser)
            return document(isArrangedBetter ? arranged : plain, from: origin)
        }
    }

    private func document(_ text: [UInt8], from origin: Origin) -> InputItem {
        var origin = origin
        if text.allSatisfy({ $0 <= 0x20 }) {
            let message = "The PDF holds no text; its pages may be pictures of paper, which are not read."
            origin.notes.append(ReadingNote(code: "pdf-without-text", severity: .error, message: message))
        }
        return .document(bytes: text, from: origin)
    }

    private struct Fault: Error {
        let message: String
    }

    private func text(_ bytes: [UInt8], layout: Bool) -> Result<[UInt8], Fault> {
        let child = ChildProcess(
            program: command[0],
            arguments: command.dropFirst() + (layout ? ["-layout"] : []) + [
                "-enc", "UTF-8", "-nopgbrk", "-", "-",
            ],
            timeLimit: timeLimit, outputLimit: limit)
        return switch child.run(on: bytes) {
        case .finished(0, let output, _): .success(output)
        case .finished(let status, _, let messages): .failure(Fault(message: Self.refusal(status, messages)))
        case .notInstalled:
            .failure(
                Fault(
                    message: "was not read: PDF is read by way of pdftotext, which is not installed; "
                        + "install poppler-utils (Debian, Ubuntu, Fedora) or poppler (Homebrew)"))
        case .tookTooLong:
            .failure(
                Fault(
                    message:
                        "was not read: pdftotext took longer than \(timeLimit.components.seconds) seconds"))
        case .wroteTooMuch:
            .failure(
                Fault(
                    message: "was not read: its text is longer than \(limit) bytes; raise --max-member-size"))
        case .failed(let error): .failure(Fault(message: "was not read: \(error)"))
        }
    }

    /// The exit statuses of pdftotext(1).
    private static func refusal(_ status: Int32, _ messages: [UInt8]) -> String {
        let said =
            messages.split(separator: 0x0A).first.map { ": " + String(decoding: $0, as: UTF8.self) } ?? ""
        return switch status {
        case 3: "was not read: it may not be copied from, or needs a password\(said)"
        case 1: "was not read: pdftotext cannot open it, it may be damaged or need a password\(said)"
        default: "was not read: pdftotext ended with status \(status)\(said)"
        }
    }
}

/// How much the parser gets out of a text, for choosing between two renderings of one document.
struct Legibility: Comparable {
    /// Questions whose reply was found.
    private let answered: Int
    /// Of the answers, in all.
    private let confidence: Double

    init(of text: [UInt8], by parser: Parser) {
        let response = parser.parse(text, from: Origin(mediaType: .text, charset: "utf-8"))
        let answers = response.answers.filter { $0.outcome != .unanswered }
        answered = Set(answers.flatMap(\.questions)).count
        confidence = answers.map(\.confidence).reduce(0, +)
    }

    static func < (left: Legibility, right: Legibility) -> Bool {
        (left.answered, left.confidence) < (right.answered, right.confidence)
    }
}
