internal import CZlib

/// The CRC-32 of zlib and gzip: tells bytes that were changed or lost by accident.
enum Checksum {
    static func crc32(_ bytes: some Sequence<UInt8>, after start: UInt32 = 0) -> UInt32 {
        let continued = bytes.withContiguousStorageIfAvailable { buffer in
            UInt32(truncatingIfNeeded: crc32_z(UInt(start), buffer.baseAddress, buffer.count))
        }
        return continued ?? crc32(Array(bytes), after: start)
    }
}
