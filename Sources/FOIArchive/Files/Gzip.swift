internal import CZlib

/// Gzip (RFC 1952), as members that may follow each other in one file.
enum Gzip {
    /// Deflate in the format of gzip: the largest window, and 16 for the header.
    private static var windowBits: Int32 { 15 + 16 }

    /// One member. Its header names no time, so that the same bytes give the same member.
    static func member(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let version = ZLIB_VERSION
        let size = Int32(MemoryLayout<z_stream>.size)
        let code = deflateInit2_(
            &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, version, size)
        precondition(code == Z_OK, "zlib cannot begin to compress: there is no memory left")
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            bytes.withUnsafeBufferPointer { input in
                // zlib does not write to its input; its declaration is older than `const`.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: bound)
                // `deflateBound` leaves room for all of it, so one call is enough.
                deflate(&stream, Z_FINISH)
            }
            count = bound - Int(stream.avail_out)
        }
    }
}

/// Takes gzip apart, piece by piece.
final class Gunzip {
    /// Why the bytes are no gzip, or not all of it.
    struct Failure: Error, Equatable {
        let message: String
    }

    private var stream = z_stream()
    private var room = [UInt8](repeating: 0, count: 1 << 16)
    /// True between members, where the file may end.
    private(set) var isBetweenMembers = true

    init() {
        let size = Int32(MemoryLayout<z_stream>.size)
        let code = inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size)
        precondition(code == Z_OK, "zlib cannot begin to decompress: there is no memory left")
    }

    deinit { inflateEnd(&stream) }

    /// Gives what the piece holds to `body`, in pieces.
    func expand(_ piece: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) throws(Failure) {
        var failure: Failure?
        piece.withUnsafeBufferPointer { input in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(clamping: input.count)
            while failure == nil {
                if isBetweenMembers && stream.avail_in == 0 { break }
                let (code, count) = inflateOnce()
                if count > 0 { body(room[..<count]) }
                switch code {
                case Z_STREAM_END:
                    isBetweenMembers = true
                    inflateReset(&stream)
                case Z_OK: isBetweenMembers = false
                case Z_BUF_ERROR: return
                default: failure = Failure(message: "the gzip data is damaged")
                }
                if stream.avail_in == 0 && count < room.count { break }
            }
        }
        if let failure { throw failure }
    }

    private func inflateOnce() -> (code: Int32, count: Int) {
        room.withUnsafeMutableBufferPointer { output in
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(clamping: output.count)
            let code = inflate(&stream, Z_NO_FLUSH)
            return (code, output.count - Int(stream.avail_out))
        }
    }
}
