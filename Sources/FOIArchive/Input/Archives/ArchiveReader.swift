import CLibArchive

/// An archive or compressed stream, entry after entry, as libarchive reads it. Nothing of C's memory
/// leaves it.
final class ArchiveReader {
    /// Why an archive, or a part of it, could not be read.
    struct Failure: Error, Equatable {
        /// In libarchive's words, or the system's.
        let message: String
        /// True where only this entry is lost.
        let isOfEntryOnly: Bool
    }

    /// What an entry is, before its data are read.
    struct Entry: Equatable {
        enum Kind { case file, folder, other }

        /// As the archive has it: bytes, which need not be UTF-8.
        let name: [UInt8]
        let kind: Kind
        let isEncrypted: Bool
        /// In bytes once decompressed, as the archive says, which need not be true; nil where it does not.
        let size: Int?
    }

    fileprivate let archive: OpaquePointer
    private let input: ArchiveInput

    init(_ input: ArchiveInput) throws(Failure) {
        guard let archive = archive_read_new() else {
            throw Failure(message: "out of memory", isOfEntryOnly: false)
        }
        self.archive = archive
        self.input = input
        for add in Self.filters { _ = add(archive) }
        for add in Self.formats { _ = add(archive) }
        archive_read_support_format_raw(archive)
        archive_read_support_format_empty(archive)
        guard input.open(archive) == ARCHIVE_OK else { throw failure(ARCHIVE_FATAL) }
    }

    deinit { archive_read_free(archive) }

    private static let filters: [@convention(c) (OpaquePointer?) -> Int32] = [
        archive_read_support_filter_gzip, archive_read_support_filter_xz,
        archive_read_support_filter_zstd, archive_read_support_filter_bzip2,
    ]
    private static let formats: [@convention(c) (OpaquePointer?) -> Int32] = [
        archive_read_support_format_zip, archive_read_support_format_tar,
    ]

    /// The next entry, nil at the end.
    func next() throws(Failure) -> Entry? {
        var entry: OpaquePointer?
        while true {
            let status = NeutralLocale.during { archive_read_next_header(archive, &entry) }
            switch status {
            case ARCHIVE_EOF: return nil
            case ARCHIVE_OK, ARCHIVE_WARN: return entry.map(describe)
            case ARCHIVE_RETRY: continue
            default: throw failure(status)
            }
        }
    }

    private func describe(_ entry: OpaquePointer) -> Entry {
        let name = NeutralLocale.during { archive_entry_pathname(entry) }
        let kind: Entry.Kind =
            switch archive_entry_filetype(entry) {
            case 0o100000: archive_entry_hardlink(entry) == nil ? .file : .other
            case 0o040000: .folder
            default: .other
            }
        return Entry(
            name: name.map { Array(UnsafeRawBufferPointer(start: $0, count: length(of: $0))) } ?? [],
            kind: kind, isEncrypted: archive_entry_is_data_encrypted(entry) != 0,
            size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil)
    }

    private func length(of name: UnsafePointer<CChar>) -> Int {
        var count = 0
        while name[count] != 0 { count += 1 }
        return count
    }

    /// Up to `room` bytes of the entry's data, fewer than asked only where they come in pieces;
    /// empty at its end.
    func read(_ room: Int = 1 << 16) throws(Failure) -> [UInt8] {
        var status = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
            repeat {
                status = archive_read_data(archive, buffer.baseAddress, room)
            } while status == Int(ARCHIVE_RETRY)
            initialized = max(status, 0)
        }
        guard status >= 0 else { throw failure(Int32(status)) }
        return bytes
    }

    /// True for a compressed file that holds no archive: its only entry is what was compressed.
    var isSingleFile: Bool { archive_format(archive) == ARCHIVE_FORMAT_RAW }

    /// True where there is nothing in it at all.
    var isEmpty: Bool { archive_format(archive) == ARCHIVE_FORMAT_EMPTY }

    /// True where a compression was taken off.
    var isCompressed: Bool { archive_filter_code(archive, 0) != ARCHIVE_FILTER_NONE }

    /// True for zip, whose entries can be reached past a damaged one.
    var isZip: Bool { archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP }

    /// How many bytes came out of decompression so far.
    var bytesOut: Int { Int(archive_filter_bytes(archive, 0)) }

    /// How many bytes of the file were read so far.
    var bytesIn: Int { Int(archive_filter_bytes(archive, -1)) }

    fileprivate func failure(_ status: Int32) -> Failure {
        if let error = input.failure { return Failure(message: "\(error)", isOfEntryOnly: false) }
        let message = archive_error_string(archive).map { String(cString: $0) } ?? "damaged"
        return Failure(message: message, isOfEntryOnly: status != ARCHIVE_FATAL)
    }
}

extension ArchiveReader {
    /// Passes over the entry's data, piece by piece, as long as `mayGoOn` says so; false where it did
    /// not.
    func skip(while mayGoOn: () -> Bool) throws(Failure) -> Bool {
        var start: UnsafeRawPointer?
        var size = 0
        var offset: la_int64_t = 0
        while true {
            let status = archive_read_data_block(archive, &start, &size, &offset)
            if status == ARCHIVE_EOF { return true }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN || status == ARCHIVE_RETRY else {
                throw failure(status)
            }
            guard mayGoOn() else { return false }
        }
    }
}
