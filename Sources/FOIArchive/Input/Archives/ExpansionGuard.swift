/// Watches how much an archive expands to against its size, so that one made to exhaust the machine
/// is left alone in time.
struct ExpansionGuard {
    let limits: InputLimits
    /// The archive's size in bytes where it is known; a stream is weighed by what was read of it.
    let size: Int?
    /// What was taken out of members so far, in bytes: in zip, nothing else is decompressed.
    var taken = 0

    func allows(_ reader: ArchiveReader) -> Bool {
        let out = max(taken, reader.bytesOut)
        let (most, overflows) = max(size ?? 0, reader.bytesIn, 1).multipliedReportingOverflow(
            by: limits.expansion)
        return out <= InputLimits.freeExpansion || overflows || out <= most
    }

    static func message(_ limits: InputLimits) -> String {
        "it expands to more than \(limits.expansion) times its size, as archives do that are made to "
            + "exhaust a machine; if you trust it, raise --max-expansion"
    }
}
