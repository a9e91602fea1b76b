#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Array where Element == UInt8 {
    /// Where `needle` occurs first at `start` or behind it.
    func firstPlace(of needle: StaticString, from start: Int = 0) -> Int? {
        withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            let length = needle.utf8CodeUnitCount
            var place = start
            while place + length <= bytes.count {
                guard
                    let found = memchr(
                        base + place, Int32(needle.utf8Start.pointee), bytes.count - length - place + 1)
                else { return nil }
                place = UnsafeRawPointer(found) - base
                if memcmp(base + place, needle.utf8Start, length) == 0 { return place }
                place += 1
            }
            return nil
        }
    }
}
