import FOIParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder of CSV files, one for each table, with a `datapackage.json` that describes them.
final class CSVSink: RecordSink {
    private let workplace: Workplace
    private var files: [Int32] = []

    let rendering: @Sendable (RecordBatch) throws(RunFailure) -> RenderedBatch

    /// - Parameter isRaw: Whether text that a spreadsheet would take for a formula stays as it is.
    init(_ workplace: Workplace, isRaw: Bool) throws(RunFailure) {
        self.workplace = workplace
        rendering = { batch in
            var writer = CSVWriter(isRaw: isRaw)
            for (index, record) in batch.records.enumerated() {
                writer.write(record, number: batch.firstNumber + index)
            }
            return .bytes(writer.files)
        }
        try Self.checkContents(of: workplace.destination, named: workplace.name)
        try workplace.begin(keeping: 0)
        guard workplace.part.withCString({ mkdir($0, 0o777) }) == 0 else { throw failure }
        for table in Table.all {
            let path = workplace.part.appending(Self.file(of: table))
            let opened = path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
            guard opened >= 0 else { throw failure }
            files.append(opened)
            try send(CSVWriter.header(of: table), to: opened)
        }
    }

    deinit {
        for file in files { close(file) }
    }

    static func file(of table: Table) -> String { "\(table.name).csv" }

    private static let description = "datapackage.json"

    private var failure: RunFailure { RunFailure(SystemError.last("cannot write \(workplace.name)")) }

    /// A folder that holds anything else than an output like this one is not replaced.
    private static func checkContents(of folder: FilePath, named name: String) throws(RunFailure) {
        guard let names = try? Folder.names(in: folder) else { return }
        let ours = Set((Table.all.map(file(of:)) + [description]).map { Array($0.utf8) })
        guard let other = names.first(where: { !ours.contains($0) }) else { return }
        throw RunFailure(
            "cannot write \(name): the folder holds \(String(decoding: other, as: UTF8.self)), which is not of such an "
                + "output. Name a new folder.")
    }

    private func send(_ bytes: [UInt8], to file: Int32) throws(RunFailure) {
        try RunFailure.wrapping { () throws(SystemError) in
            try Transfer.send(bytes, to: file, named: workplace.name)
        }
    }

    func write(_ batch: RenderedBatch, _ checkpoint: Checkpoint) throws(RunFailure) {
        guard case .bytes(let tables) = batch else { return }
        for (file, bytes) in zip(files, tables) { try send(bytes, to: file) }
    }

    func finish() throws(RunFailure) {
        try RunFailure.wrapping { () throws(SystemError) in
            var file = try OutputFile(workplace.part.appending(Self.description))
            try file.write(DataPackage.json)
            try file.finish()
        }
        for file in files {
            guard fsync(file) == 0 else { throw failure }
        }
        try moveAsideWhatIsThere()
        try workplace.finish()
        removeWhatWasMovedAside()
    }

    // MARK: The folder that it replaces

    /// A folder with something in it cannot be renamed over.
    private var aside: FilePath { FilePath(bytes: workplace.part.bytes + Array("-old".utf8)) }

    private func moveAsideWhatIsThere() throws(RunFailure) {
        removeWhatWasMovedAside()
        let moved = workplace.destination.withCString { from in aside.withCString { rename(from, $0) } }
        guard moved == 0 || errno == ENOENT else { throw failure }
    }

    private func removeWhatWasMovedAside() {
        for name in (try? Folder.names(in: aside)) ?? [] {
            _ = aside.appending(bytes: name).withCString { unlink($0) }
        }
        _ = aside.withCString { rmdir($0) }
    }

    func counted(_ body: (CountedResponse) -> Void) {}
}
