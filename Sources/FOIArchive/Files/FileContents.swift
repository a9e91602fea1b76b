/// Whole files in memory.
public enum FileContents {
    /// The bytes of a file, or of a pipe that someone writes to (`foi parse <(curl ...)`). Devices
    /// are refused: some of them never end.
    public static func read(_ path: FilePath) throws(SystemError) -> [UInt8] {
        try ByteStream(path).readToEnd()
    }

    /// All of standard input.
    public static func readStandardInput() throws(SystemError) -> [UInt8] {
        try ByteStream.standardInput().readToEnd()
    }
}
