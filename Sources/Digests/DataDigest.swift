/// The digest of a folder of data files. It is written when the program is built, so that telling the rules by
/// their digest costs nothing when it runs.
package enum DataDigest {
    /// SHA-256 in lower-case hexadecimal, over the names and texts of the files in the order of their names.
    ///
    /// - Parameter files: File names without folders, and what the files hold, neither with a NUL.
    package static func hexadecimal(of files: [(name: String, text: String)]) -> String {
        var message: [UInt8] = []
        for file in files.sorted(by: { $0.name < $1.name }) {
            for part in [file.name, file.text] {
                message += part.utf8
                message.append(0)
            }
        }
        return SHA256.hexDigest(of: message)
    }
}
