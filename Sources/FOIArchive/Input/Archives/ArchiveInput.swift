import CLibArchive

/// Where libarchive has its bytes from: a stream, which it may seek in where it is a file.
///
/// It is handed to C as the callbacks' own data; the reader that opens it keeps it alive.
final class ArchiveInput {
    private let stream: ByteStream
    /// What libarchive was given last; it reads there until it asks for more.
    private var block: UnsafeMutableBufferPointer<UInt8>
    private var position = 0
    /// What went wrong below libarchive.
    private(set) var failure: SystemError?

    init(_ stream: ByteStream) {
        self.stream = stream
        block = .allocate(capacity: 0)
    }

    deinit { block.deallocate() }

    /// Connects an archive that is about to be read.
    func open(_ archive: OpaquePointer) -> Int32 {
        archive_read_set_read_callback(archive) { _, data, buffer in
            ArchiveInput.of(data).give(buffer)
        }
        if stream.size != nil {
            archive_read_set_seek_callback(archive) { _, data, offset, whence in
                ArchiveInput.of(data).seek(offset, whence)
            }
        }
        archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
        return archive_read_open1(archive)
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> ArchiveInput {
        // The pointer is the one that `open` set.
        Unmanaged<ArchiveInput>.fromOpaque(data.unsafelyUnwrapped).takeUnretainedValue()
    }

    private func give(_ buffer: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
        do throws(SystemError) {
            replaceBlock(try stream.readBlock())
        } catch {
            failure = error
            return -1
        }
        position += block.count
        buffer?.pointee = UnsafeRawPointer(block.baseAddress)
        return block.count
    }

    private func replaceBlock(_ bytes: [UInt8]) {
        block.deallocate()
        block = .allocate(capacity: bytes.count)
        _ = block.initialize(from: bytes)
    }

    private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        let size = stream.size ?? 0
        let target =
            switch whence {
            case 0: Int(offset)
            case 1: position + Int(offset)
            default: size + Int(offset)
            }
        guard target >= 0, stream.seek(to: target) else { return Int64(ARCHIVE_FATAL) }
        position = target
        return Int64(target)
    }
}
