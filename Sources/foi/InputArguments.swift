import ArgumentParser
import FOIArchive
import HTMLText

/// The arguments that say where documents come from.
struct InputArguments: ParsableArguments {
    @Option(
        name: .customLong("files-from"),
        help: ArgumentHelp(
            "Read the paths that stand in this file as well, one a line; - for standard input.",
            valueName: "file"),
        completion: .file())
    var list: String?

    @Flag(
        name: [.customShort("0"), .customLong("null")],
        help: "Paths in the list of --files-from end in NUL, as find -print0 writes them.")
    var endsInZero = false

    @Option(
        name: .customLong("stdin-format"),
        help: ArgumentHelp(
            "What stands on standard input: html, text, jsonl or warc; without it, content tells.",
            valueName: "format"))
    var streamFormat: StreamFormat?

    @Option(
        name: .customLong("max-member-size"),
        help: ArgumentHelp(
            "The longest document in an archive or stream, in bytes or as 500K, 32M, 1G.",
            valueName: "size"))
    var memberSize = ByteCount(InputLimits().memberSize)

    @Option(
        name: .customLong("max-members"),
        help: ArgumentHelp("The most members or records that are read of one archive.", valueName: "count"))
    var members = InputLimits().members

    @Option(
        name: .customLong("max-expansion"),
        help: ArgumentHelp(
            "How many times its size an archive may expand to; asked beyond 256M.", valueName: "times"))
    var expansion = InputLimits().expansion

    func validate(_ paths: [String]) throws {
        guard !paths.isEmpty || list != nil else {
            throw ValidationError("Missing expected argument '<path> ...' (or --files-from)")
        }
        guard !(list == "-" && paths.contains("-")) else {
            throw ValidationError("Standard input cannot be a document and the list of --files-from at once")
        }
        guard list != nil || !endsInZero else {
            throw ValidationError("-0 says how the list of --files-from is written; there is none")
        }
        guard streamFormat == nil || paths.contains("-") else {
            throw ValidationError("--stdin-format is for the path -, standard input")
        }
        guard memberSize.bytes > 0, members > 0, expansion > 0 else {
            throw ValidationError("Limits must be greater than 0")
        }
    }

    /// What the input depends on besides the paths: a run that is resumed must have the same.
    var words: [String] {
        [
            "list \(list ?? "")", "null \(endsInZero)", "format \(streamFormat.map { "\($0)" } ?? "")",
            "limits \(memberSize.bytes) \(members) \(expansion)",
        ]
    }

    func documents(_ paths: [String], mediaType: MediaType?) throws -> PathDocuments {
        let limits = InputLimits(memberSize: memberSize.bytes, members: members, expansion: expansion)
        do throws(SystemError) {
            return try PathDocuments(
                paths, list: list, endsInZero: endsInZero,
                options: InputOptions(mediaType: mediaType, limits: limits), streamFormat: streamFormat)
        } catch {
            Output.message("\(error)")
            throw Output.stopped
        }
    }
}

extension StreamFormat: ExpressibleByArgument {}

/// A number of bytes as people write it: `500K`, `32M`, `1G`, in powers of 1,024.
struct ByteCount: ExpressibleByArgument {
    let bytes: Int

    init(_ bytes: Int) {
        self.bytes = bytes
    }

    init?(argument: String) {
        let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
        let unit = argument.last.flatMap { units[Character($0.uppercased())] }
        guard let number = Int(unit == nil ? argument[...] : argument.dropLast()) else { return nil }
        let (bytes, overflows) = number.multipliedReportingOverflow(by: unit ?? 1)
        guard !overflows else { return nil }
        self.bytes = bytes
    }

    var defaultValueDescription: String {
        bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : "\(bytes)"
    }
}
