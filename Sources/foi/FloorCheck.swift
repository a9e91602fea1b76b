import FOIArchive

/// What `foi check --floors` does.
struct FloorCheck {
    let file: String
    let raise: Bool

    /// Prints how the run stands, and raises the floors where that was asked for and nothing fell.
    func holds(_ report: CheckReport, below folder: String) throws -> Bool {
        let now = Floors(report.results, below: FilePath(folder))
        // A fixture that could not be scored must not vanish from the floors.
        guard report.exitStatus != 2 else { return false }
        let floors = try read(orStart: now)
        let result = floors.judge(now)
        try Output.toStandardOutput { output throws(SystemError) in
            for line in result.lines(file: file, isRaising: raise) {
                try output.write(Array("\(line)\n".utf8))
            }
        }
        guard raise, result.mayRise else { return result.passes }
        if now != floors || !exists { try write(now) }
        return true
    }

    private var exists: Bool { (try? FileContents.read(FilePath(file))) != nil }

    /// - Parameter first: what a file that does not exist yet begins with.
    private func read(orStart first: Floors) throws -> Floors {
        if raise, !exists { return first }
        do {
            return try Floors(json: FileContents.read(FilePath(file)))
        } catch {
            Output.message(error is Floors.Broken ? "\(file), \(error)" : "\(error)")
            throw Output.stopped
        }
    }

    private func write(_ floors: Floors) throws {
        do throws(SystemError) {
            var output = try OutputFile(FilePath(file))
            try output.write(floors.json)
            try output.finish()
        } catch {
            Output.message("\(error)")
            throw Output.stopped
        }
        Output.message("\(file): raised to these figures")
    }
}
