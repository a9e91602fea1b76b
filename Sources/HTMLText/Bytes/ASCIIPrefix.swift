import Basics

/// Whether the bytes from `start` begin with `word` (small letters), whatever their case.
@inline(__always)
func hasPrefix(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, bytes.count - start >= length else { return false }
    for i in 0..<length where ASCII.lowercased(bytes[start + i]) != word.utf8Start[i] {
        return false
    }
    return true
}
