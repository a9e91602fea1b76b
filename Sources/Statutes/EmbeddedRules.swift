/// The data files of this module, for the digest that names the rules in force.
package enum EmbeddedRules {
    /// Of the names and texts of all of them: SHA-256 in hexadecimal.
    package static var digest: String { EmbeddedData.digest }
}
