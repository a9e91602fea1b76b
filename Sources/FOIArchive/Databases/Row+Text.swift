internal import GRDB

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Row {
    /// The text in a column to its last byte; nil for null. GRDB's own strings end at the first NUL.
    func text(_ column: Int) -> String? {
        bytes(column).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The text in a column as UTF-8; nil for null.
    func bytes(_ column: Int) -> Data? { self[column] }
}
