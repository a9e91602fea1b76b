/// The text of every data file of this module, for the digest that names the rules in force.
package enum EmbeddedRules {
    /// In the order of the file names.
    package static var all: [String] { EmbeddedData.all }
}
