import CLibArchive
import Foundation

@testable import FOIArchive

/// Archives made for a test, by libarchive's writing half.
enum WrittenArchive {
    enum Format { case zip, tar, single }
    enum Compression { case none, gzip, xz, zstd, bzip2 }

    struct Member {
        var name: [UInt8]
        var content: [UInt8]
        var isFolder = false
        var link: String?

        init(_ name: String, _ content: String) {
            self.init(Array(name.utf8), Array(content.utf8))
        }

        init(_ name: [UInt8], _ content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    /// - Parameter password: For zip, of all members.
    static func bytes(
        _ members: [Member], _ format: Format, _ compression: Compression = .none, password: String? = nil
    ) throws -> [UInt8] {
        let scratch = try Scratch()
        let archive = archive_write_new()
        defer { archive_write_free(archive) }
        switch format {
        case .zip: archive_write_set_format_zip(archive)
        case .tar: archive_write_set_format_pax_restricted(archive)
        case .single: archive_write_set_format_raw(archive)
        }
        switch compression {
        case .none: archive_write_add_filter_none(archive)
        case .gzip: archive_write_add_filter_gzip(archive)
        case .xz: archive_write_add_filter_xz(archive)
        case .zstd: archive_write_add_filter_zstd(archive)
        case .bzip2: archive_write_add_filter_bzip2(archive)
        }
        if let password {
            archive_write_set_options(archive, "zip:encryption=traditional")
            archive_write_set_passphrase(archive, password)
        }
        archive_write_set_bytes_in_last_block(archive, 1)
        let path = scratch.path("archive").description
        guard archive_write_open_filename(archive, path) == ARCHIVE_OK else { throw Fault() }
        for member in members { try write(member, to: archive) }
        guard archive_write_close(archive) == ARCHIVE_OK else { throw Fault() }
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    struct Fault: Error {}

    private static func write(_ member: Member, to archive: OpaquePointer?) throws {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        (member.name + [0]).withUnsafeBytes { name in
            archive_entry_set_pathname(entry, name.assumingMemoryBound(to: CChar.self).baseAddress)
        }
        archive_entry_set_size(entry, la_int64_t(member.content.count))
        archive_entry_set_perm(entry, 0o644)
        if let link = member.link { archive_entry_set_symlink(entry, link) }
        let type: mode_t = member.isFolder ? S_IFDIR : member.link == nil ? S_IFREG : S_IFLNK
        archive_entry_set_filetype(entry, UInt32(type))
        guard archive_write_header(archive, entry) >= ARCHIVE_WARN else { throw Fault() }
        guard !member.content.isEmpty else { return }
        let written = archive_write_data(archive, member.content, member.content.count)
        guard written == member.content.count else { throw Fault() }
    }
}
