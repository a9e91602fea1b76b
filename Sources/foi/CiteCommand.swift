import ArgumentParser
import FOIArchive
import HTMLText

struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite",
        abstract: "Prints the statutory citations of any text.",
        discussion: """
            Each FILE is a web page or plain text of any kind; without one, or with -, standard input \
            is read. Printed are the expression as it stands in the text, the provision in canonical \
            form, its title, its identifier (mostly at legislation.gov.uk) and, where the provision alone \
            tells it, its role. A list such as "sections 23(5) and 24(2)" gives a row for each \
            provision.

            Which Act a bare "section 31" belongs to is said only where the text tells. --regime says \
            what it means where nothing nearer does.

            Exit status: 0 all files were read; 1 some could not be; 2 could not go on; 64 wrong usage.

            Examples:
              foi cite judgment.txt
              foi cite --json --regime foia letters/*.txt > citations.jsonl
            """
    )

    @Argument(help: ArgumentHelp("Files; - for standard input.", valueName: "file"), completion: .file())
    var paths: [String] = ["-"]

    @Flag(help: "Print JSON Lines: one object for each provision, with its span in code points.")
    var json = false

    @Option(help: "The Act or Regulations that bare provisions belong to: foia, eir, foisa or eisr.")
    var regime: AccessRegime?

    enum AccessRegime: String, ExpressibleByArgument, CaseIterable {
        case foia, eir, foisa, eisr
    }

    func run() throws {
        StandardError.ignoreClosedPipes()
        var found: [ListedCitation] = []
        var unreadable = 0
        for path in paths {
            do throws(SystemError) {
                found += try citations(of: path)
            } catch {
                Output.message("\(error)")
                unreadable += 1
            }
        }
        try Output.toStandardOutput { output throws(SystemError) in
            if json {
                for citation in found { try output.write(citation.jsonLine) }
            } else {
                for line in CitationTable(found).lines { try output.write(Array("\(line)\n".utf8)) }
            }
        }
        if unreadable > 0 { throw Output.incomplete }
    }

    private func citations(of path: String) throws(SystemError) -> [ListedCitation] {
        let isInput = path == "-"
        let bytes = isInput ? try FileContents.readStandardInput() : try FileContents.read(FilePath(path))
        return ListedCitation.list(
            Reader().read(bytes).text, path: isInput ? nil : path, regime: regime?.rawValue.uppercased())
    }
}
