import FOIParser

/// The members of an open archive that are named like documents.
struct ArchiveMembers {
    /// A damaged member of a zip archive closes it; it is opened again to go on behind it, but not
    /// without end.
    private static let mostReopenings = 100

    private var reader: ArchiveReader
    private let stream: ByteStream
    private let file: InputFile
    private var watch: ExpansionGuard
    /// The entry that was met already, on opening.
    private var first: ArchiveReader.Entry?
    /// How many entries were met.
    private var met = 0
    private var reopenings = 0
    private var hasEnded = false

    init(_ reader: ArchiveReader, first: ArchiveReader.Entry?, stream: ByteStream, file: InputFile) {
        self.reader = reader
        self.stream = stream
        self.file = file
        self.first = first
        hasEnded = first == nil
        watch = ExpansionGuard(limits: file.options.limits, size: stream.size)
    }

    mutating func next() -> InputItem? {
        while !hasEnded {
            do throws(ArchiveReader.Failure) {
                guard let entry = try nextEntry() else { break }
                guard met <= file.options.limits.members else { return end(tooMany) }
                if let item = visit(entry) { return item }
            } catch {
                return end("is damaged behind member \(met): \(error.message)")
            }
        }
        hasEnded = true
        return nil
    }

    private var tooMany: String {
        "was not read further: it has more than \(file.options.limits.members) members; raise --max-members"
    }

    private mutating func nextEntry() throws(ArchiveReader.Failure) -> ArchiveReader.Entry? {
        let entry = first == nil ? try reader.next() : first
        first = nil
        if entry != nil { met += 1 }
        return entry
    }

    private mutating func end(_ fault: String, member: String? = nil) -> InputItem {
        hasEnded = true
        return file.unreadable(fault, member: member)
    }

    /// What becomes of an entry; nil for folders and for hidden names, as in folders on disk.
    private mutating func visit(_ entry: ArchiveReader.Entry) -> InputItem? {
        let member = entry.name.isEmpty ? "member \(met)" : String(decoding: entry.name, as: UTF8.self)
        guard entry.kind != .folder, !Self.isHidden(entry.name) else { return pass(nil, member) }
        if let reason = skipReason(entry) {
            return pass(Skip(file.displayName(of: member), reason: reason), member)
        }
        guard !entry.isEncrypted else {
            return pass(nil, member) ?? file.unreadable("is encrypted and was not read", member: member)
        }
        if let size = entry.size, size > file.options.limits.memberSize {
            return pass(nil, member) ?? file.tooLarge(member: member)
        }
        return read(entry, member)
    }

    private func skipReason(_ entry: ArchiveReader.Entry) -> String? {
        let name = FilePath(bytes: entry.name).lastComponent
        if entry.kind == .other { return "a link or device in an archive" }
        if DocumentName.isArchive(name) { return "an archive within an archive" }
        let isRead = DocumentName.matches(name) || DocumentName.isJSON(name)
        return isRead ? nil : Walk.Reason.notADocument.rawValue
    }

    private static func isHidden(_ name: [UInt8]) -> Bool {
        let dot = UInt8(ascii: ".")
        return name.split(separator: UInt8(ascii: "/")).contains { part in
            part.first == dot && part != [dot] && part != [dot, dot]
        }
    }

    /// Leaves the data of an entry aside. In a zip archive that is free; elsewhere they must be
    /// decompressed.
    private mutating func pass(_ skip: Skip?, _ member: String) -> InputItem? {
        guard !reader.isZip else { return skip.map(InputItem.skipped) }
        do throws(ArchiveReader.Failure) {
            let watch = watch
            let reader = reader
            guard try reader.skip(while: { watch.allows(reader) }) else {
                return end("was not read further: \(ExpansionGuard.message(watch.limits))")
            }
        } catch {
            return failed(error, member)
        }
        return skip.map(InputItem.skipped)
    }

    private mutating func read(_ entry: ArchiveReader.Entry, _ member: String) -> InputItem? {
        var bytes: [UInt8] = []
        do throws(ArchiveReader.Failure) {
            while true {
                let more = try reader.read()
                if more.isEmpty { break }
                watch.taken += more.count
                bytes += more
                guard watch.allows(reader) else {
                    return end("was not read further: \(ExpansionGuard.message(watch.limits))")
                }
                guard bytes.count <= file.options.limits.memberSize else {
                    return pass(nil, member) ?? file.tooLarge(member: member)
                }
            }
        } catch {
            return failed(error, member)
        }
        let isJSON = DocumentName.isJSON(FilePath(bytes: entry.name).lastComponent)
        return file.item(bytes, member: member, mustBeRequest: isJSON)
    }

    private mutating func failed(_ failure: ArchiveReader.Failure, _ member: String) -> InputItem {
        let fault = "is damaged: \(failure.message)"
        if failure.isOfEntryOnly || reopen() { return file.unreadable(fault, member: member) }
        return end("\(fault); what follows it in the archive was not read", member: member)
    }

    /// Opens a zip archive anew and goes behind the entry that was met last.
    private mutating func reopen() -> Bool {
        guard reader.isZip, reopenings < Self.mostReopenings, stream.seek(to: 0) else { return false }
        reopenings += 1
        do throws(ArchiveReader.Failure) {
            reader = try ArchiveReader(ArchiveInput(stream))
            for _ in 0..<met where try reader.next() == nil { return false }
            return true
        } catch {
            return false
        }
    }
}
