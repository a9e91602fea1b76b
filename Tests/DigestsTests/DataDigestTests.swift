import Digests
import Testing

@Suite("The digest of data files")
struct DataDigestTests {
    private let files = [(name: "acts.json", text: "[1]"), (name: "words.json", text: "[2]")]

    @Test func isTheSameInAnyOrder() {
        #expect(DataDigest.hexadecimal(of: files) == DataDigest.hexadecimal(of: files.reversed()))
    }

    @Test(arguments: [
        [(name: "acts.json", text: "[1]"), (name: "words.json", text: "[3]")],
        [(name: "acts.json", text: "[ 1]"), (name: "words.json", text: "[2]")],
        [(name: "acts.json", text: "[1]"), (name: "names.json", text: "[2]")],
        [(name: "acts.json", text: "[2]"), (name: "words.json", text: "[1]")],
        [(name: "acts.json", text: "[1]")],
        [(name: "acts.json", text: "[1][2]"), (name: "words.json", text: "")],
    ])
    func isAnotherWhereAFileIsAnother(changed: [(name: String, text: String)]) {
        #expect(DataDigest.hexadecimal(of: files) != DataDigest.hexadecimal(of: changed))
    }
}
