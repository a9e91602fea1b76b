import CZlib

/// Undoes deflate compression with zlib, piece by piece.
///
/// libarchive could do so as well, but it gives up to 64 KB less than there is before damage, and does
/// not compare checksums.
final class Inflater {
    /// What stands around the compressed data.
    enum Form: Int32 {
        /// RFC 1952.
        case gzip = 31
        /// RFC 1950.
        case zlib = 15
        /// RFC 1951, nothing around them.
        case bare = -15
    }

    enum Status: Equatable {
        /// More input or more room is needed.
        case more
        /// The compressed data are at their end.
        case end
        /// In zlib's words.
        case failed(String)
    }

    /// zlib keeps a pointer to it, so it has to stay in its place.
    private let stream: UnsafeMutablePointer<z_stream>

    init(_ form: Form) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        foi_inflate_init(stream, form.rawValue)
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Begins anew, with other data of the same form.
    func reset() {
        inflateReset(stream)
    }

    /// Takes from the front of `input` what gives up to `room` bytes.
    ///
    /// - Returns: What came out, how many bytes of `input` it took, and how things stand after it.
    func inflate(_ input: ArraySlice<UInt8>, room: Int) -> (output: [UInt8], taken: Int, status: Status) {
        var code: Int32 = 0
        var taken = 0
        let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
            input.withUnsafeBufferPointer { bytes in
                // zlib does not write there.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
                stream.pointee.avail_in = UInt32(bytes.count)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(room)
                code = CZlib.inflate(stream, Z_NO_FLUSH)
                taken = bytes.count - Int(stream.pointee.avail_in)
            }
            initialized = room - Int(stream.pointee.avail_out)
        }
        switch code {
        case Z_OK, Z_BUF_ERROR: return (output, taken, .more)
        case Z_STREAM_END: return (output, taken, .end)
        default:
            let message = stream.pointee.msg.map { String(cString: $0) } ?? "zlib error \(code)"
            return (output, taken, .failed(message))
        }
    }
}
