/// Content codings of HTTP (RFC 9110, section 8.4), undone.
enum ContentCoding {
    enum Result: Equatable {
        /// The bytes, and why they are not all.
        case bytes([UInt8], fault: String?)
        case tooLong
        /// A coding that is not read.
        case unknown
    }

    /// - Parameters:
    ///   - coding: Its name in small letters.
    ///   - limit: The most bytes that it may become.
    static func decode(_ bytes: [UInt8], _ coding: String, limit: Int) -> Result {
        switch coding {
        case "identity", "": .bytes(bytes, fault: nil)
        case "gzip", "x-gzip":
            bytes.starts(with: [0x1F, 0x8B]) ? inflate(bytes, .gzip, limit) : .bytes(bytes, fault: nil)
        // It means the zlib format, though some servers send bare deflate data.
        case "deflate": inflate(bytes, hasZlibHeader(bytes) ? .zlib : .bare, limit)
        default: .unknown
        }
    }

    /// RFC 1950, section 2.2: method 8, and the first two bytes a multiple of 31.
    private static func hasZlibHeader(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 + Int(bytes[1])) % 31 == 0
    }

    private static func inflate(_ bytes: [UInt8], _ form: Inflater.Form, _ limit: Int) -> Result {
        let inflater = Inflater(form)
        var expanded: [UInt8] = []
        var rest = bytes[...]
        while true {
            let (output, taken, status) = inflater.inflate(rest, room: 1 << 16)
            expanded += output
            rest = rest.dropFirst(taken)
            if expanded.count > limit { return .tooLong }
            switch status {
            case .end: return .bytes(expanded, fault: nil)
            case .failed(let message):
                return .bytes(expanded, fault: "is damaged within its content coding: \(message)")
            case .more where output.isEmpty && taken == 0:
                return .bytes(expanded, fault: "is cut off within its content coding")
            case .more: break
            }
        }
    }
}
