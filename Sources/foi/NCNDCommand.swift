import ArgumentParser
import FOIArchive
import FOIParser
import FOIPatterns
import FOIReport

struct NCNDCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ncnd",
        abstract: "Shows who neither confirms nor denies, by which exemptions, and in whose words.",
        discussion: """
            Each PATH is a document, a folder, an archive (see `foi parse`), JSON Lines or a database that `foi \
            parse` made, or - for JSON Lines on standard input. Documents are parsed; what was parsed before is \
            read back.

            Shown are counts, always beside the number that they are a share of: by authority, year, regime and \
            provision; provisions named together; distinctive words of the questions so answered; passages that \
            several documents have in nearly the same words, with what varies in them in [brackets|bars]; and \
            what a person should look at. What is counted, and what not to conclude: docs/ncnd.md.

            --kwic prints each statement on a line, aligned on the operative words, with the number of its \
            document in the input. --show prints all rows of one table: \(PatternTable.Name.list). With --csv or \
            --json they come whole, for other programs; --json without --show gives all tables.

            The file of --phrases has the form of schemas/phrases.schema.json, {"cues": [{"id": "cctv-store", \
            "phrases": ["(cctv|camera) store"], "examples": ["The CCTV store"], "near_misses": ["A store"]}]}: \
            each entry must find all of its examples and none of its near misses. Words of the tag "ncnd" count \
            as a statement where the parser saw none.

            Exit status: 0 all documents were read; 1 some could not be; 2 could not go on; 64 wrong usage.

            Examples:
              foi ncnd archive/
              foi parse archive/ -o responses.sqlite && foi ncnd responses.sqlite
              foi ncnd responses.jsonl --kwic --exemption 's.23(5)' --years 2019-2023
              foi ncnd responses.jsonl --show families --csv > families.csv
              foi ncnd responses.jsonl --json | jq '.checks[] | [.code, .name]'
            """
    )

    @Argument(
        help: ArgumentHelp("Documents, folders, archives, JSON Lines, databases.", valueName: "path"),
        completion: .file())
    var paths: [String]

    @Flag(help: "Print the statements, a line each, aligned on the operative words.")
    var kwic = false

    @Option(help: ArgumentHelp("Print this table, all of its rows.", valueName: "table"))
    var show: PatternTable.Name?

    @Flag(help: "Print CSV (RFC 4180): of --show, or of the figures.")
    var csv = false

    @Flag(help: "Print JSON: one object with a list for each table, or for that of --show.")
    var json = false

    @Flag(
        name: .customLong("csv-raw"),
        help: "In CSV, leave text as it is that a spreadsheet would take for a formula.")
    var csvRaw = false

    @Option(help: ArgumentHelp("How many rows of each table to show at first.", valueName: "rows"))
    var top = 10

    @OptionGroup(title: "Which statements") var filter: ConcordanceArguments

    @Option(
        help: ArgumentHelp("Look for the phrases in this file too.", valueName: "file"), completion: .file())
    var phrases: String?

    @Option(help: "When to use colours: auto, always or never.")
    var color: ExplainCommand.Colours = .auto

    @Option(help: ArgumentHelp("Fit into so many columns, 60 or more.", valueName: "columns"))
    var width: Int?

    @OptionGroup var common: RunArguments

    func validate() throws {
        guard !paths.isEmpty else { throw ValidationError("Missing expected argument '<path> ...'") }
        if kwic, csv || json || show != nil {
            throw ValidationError("--kwic is for reading; take --show statements with --csv or --json.")
        }
        if csv, json { throw ValidationError("--csv and --json exclude each other.") }
        if top < 1 { throw ValidationError("--top is \(top); give at least 1.") }
        if let width, width < 60 { throw ValidationError("--width is \(width); give at least 60 columns.") }
        if !filter.filter.isEmpty, !kwic, show != .statements {
            throw ValidationError(
                "--authority, --exemption, --years, --extent and --words choose statements: "
                    + "use them with --kwic or --show statements.")
        }
    }

    func run() throws {
        StandardError.ignoreClosedPipes()
        let book = try readPhrases()
        let reader = PatternReader(phrases: book)
        var collector = NCNDCollector(phrases: book?.ids ?? [], findsFamilies: findsFamilies)
        let options = common.options
        let size = options.progress == .none ? nil : InputSize(of: paths)
        let reading = ResponseReading(options: options, total: { size?.bytes })
        let report = try RunArguments.attempt { () throws(RunFailure) in
            try reading.forEach(paths, input: InputOptions()) { records, first in
                records.enumerated().map { reader.document($1, number: first + $0) }
            } take: { document throws(RunFailure) in
                collector.add(document)
            }
        }
        if !common.quiet { for message in report.messages { Output.message(message) } }
        let patterns = collector.patterns()
        try Output.toStandardOutput { output throws(SystemError) in
            try output.write(bytes(patterns))
        }
        if report.unreadable > 0 { throw Output.incomplete }
    }

    /// Families cost as much as all the rest; only some of the output needs them.
    private var findsFamilies: Bool {
        switch show {
        case .families, .members: true
        case nil: !kwic && !csv
        default: false
        }
    }

    private func bytes(_ patterns: NCNDPatterns) -> [UInt8] {
        if kwic {
            let renderer = ConcordanceRenderer(width: width ?? Terminal.width, colours: usesColours)
            return Array(renderer.text(patterns.concordance.filter(filter.filter.fits)).utf8)
        }
        if json {
            let tables = (show.map { [$0] } ?? PatternTable.Name.allCases).map { table($0, of: patterns) }
            return tables.json()
        }
        if csv { return table(show ?? .figures, of: patterns).csv(isRaw: csvRaw) }
        if let show { return Array(PlainTable(table(show, of: patterns), colours: usesColours).text.utf8) }
        let overview = NCNDOverview(
            patterns, width: width ?? Terminal.width, colours: usesColours, top: top)
        return Array(overview.text.utf8)
    }

    private func table(_ name: PatternTable.Name, of patterns: NCNDPatterns) -> PatternTable {
        patterns.table(name, choosing: filter.filter)
    }

    private var usesColours: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: Terminal.takesColours
        }
    }

    private func readPhrases() throws -> PhraseBook? {
        guard let phrases else { return nil }
        let json: [UInt8]
        do throws(SystemError) {
            json = try FileContents.read(FilePath(phrases))
        } catch {
            Output.message("\(error)")
            throw Output.stopped
        }
        do throws(PhraseBookError) {
            return try PhraseBook(json: json)
        } catch {
            Output.message(Shown("\(phrases): \(error)").text)
            throw Output.stopped
        }
    }
}

/// The arguments that choose statements.
struct ConcordanceArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Of authorities with these words in their name.", valueName: "name"))
    var authority: String?

    @Option(
        help: ArgumentHelp(
            "That this provision, or a part of it, is named for: 's.23(5)', 'FOIA s.31', 31.",
            valueName: "provision"))
    var exemption: String?

    @Option(help: ArgumentHelp("Of these years: 2021, 2019-2023, 2019- or -2023.", valueName: "years"))
    var years: YearRange?

    @Option(help: "That cover the whole of a question (full), or the rest of it (partial).")
    var extent: Extent?

    @Option(help: ArgumentHelp("With these words side by side.", valueName: "words"))
    var words: String?

    var filter: ConcordanceFilter {
        var filter = ConcordanceFilter()
        filter.authority = authority
        filter.exemption = exemption
        filter.years = years
        filter.extent = extent
        filter.words = words
        return filter
    }
}

extension PatternTable.Name: ExpressibleByArgument {
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension Extent: ExpressibleByArgument {}

extension YearRange: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension PatternTable {
    /// RFC 4180, column names first.
    ///
    /// - Parameter isRaw: Whether text that a spreadsheet would take for a formula stays as it is.
    func csv(isRaw: Bool) -> [UInt8] {
        var file = CSVFile(isRaw: isRaw)
        for column in columns { file.put("\(column.name)") }
        file.endRow()
        for row in rows {
            for cell in row {
                switch cell {
                case .text, .list: file.put(cell.text)
                case .number, .share: file.put(number: cell.text)
                }
            }
            file.endRow()
        }
        return file.bytes
    }
}
