import FOIParser

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The words that every question has, whatever it is about.
enum FunctionWords {
    /// The hashes of the words that come with the module. The data is part of the build and read by a test as well, so
    /// a fault in it cannot reach a user.
    static let hashes: Set<UInt64> = {
        do {
            let file = try JSONDecoder().decode(File.self, from: Data(EmbeddedData.functionWords.utf8))
            return Set(file.words.flatMap { TextWord.words(of: Array($0.utf8)).map(\.hash) })
        } catch {
            fatalError("the list of function words is broken: \(error)")
        }
    }()

    private struct File: Decodable { let words: [String] }
}
