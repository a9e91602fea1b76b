/// Fingerprints of sets that agree the more often the more alike the sets are (Broder 1997), in bands of rows
/// (Leskovec, Rajaraman, Ullman, *Mining of Massive Datasets*, chapter 3).
///
/// Two sets of likeness s agree in a band with probability s³, and in one of 40 bands with 1 - (1 - s³)⁴⁰: 0.995 where
/// half of the shingles are common, 0.04 where a tenth is.
enum MinHash {
    static let rows = 3
    /// Made together, by one pass over the shingles.
    static let bandsInRound = 5
    static let rounds = 8

    /// The keys of the bands of one round.
    static func keys(_ shingles: UnsafeBufferPointer<UInt32>, round: Int) -> [UInt64] {
        let seeds = seeds(round)
        var least = SIMD16<UInt32>(repeating: .max)
        for shingle in shingles {
            var hash = SIMD16<UInt32>(repeating: shingle) ^ seeds
            hash = hash &* 0x7feb_352d
            hash ^= hash &>> 15
            hash = hash &* 0x846c_a68b
            least = pointwiseMin(least, hash)
        }
        return (0..<bandsInRound).map { band in
            (0..<rows).reduce(UInt64(band)) { Mixing.mix($0 ^ UInt64(least[band * rows + $1])) }
        }
    }

    /// A number for each row, always the same, so that the same sets have the same keys.
    private static func seeds(_ round: Int) -> SIMD16<UInt32> {
        var seeds = SIMD16<UInt32>()
        for lane in 0..<16 {
            seeds[lane] = UInt32(truncatingIfNeeded: Mixing.mix(UInt64(round * 16 + lane)) >> 32)
        }
        return seeds
    }
}
