import FOIParser

/// The words of a passage as wordings are compared: numbers are all one word, and so are the names of the authority, so
/// that a paragraph that two authorities send is alike but for what each has to fill in.
struct MaskedWords {
    /// A hash for each word.
    let hashes: [UInt64]

    static let number: UInt64 = 1
    static let authority: UInt64 = 2

    init(_ words: [TextWord], mask: AuthorityMask) {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            let length = mask.length(of: words[index...])
            if length > 0 {
                hashes.append(Self.authority)
                index += length
            } else {
                hashes.append(words[index].isNumber ? Self.number : words[index].hash)
                index += 1
            }
        }
        self.hashes = hashes
    }

    /// One number for the whole sequence: equal sequences have equal ones.
    var digest: UInt64 { hashes.reduce(0xcbf2_9ce4_8422_2325) { Mixing.mix($0 ^ $1) } }

    /// The hashes of all sequences of three words, sorted, each once; fewer words have none.
    var shingles: [UInt32] {
        guard hashes.count >= 3 else { return [] }
        var shingles = (0..<(hashes.count - 2)).map { start in
            let hash = Mixing.mix(Mixing.mix(hashes[start]) &+ hashes[start + 1]) &+ hashes[start + 2]
            return UInt32(truncatingIfNeeded: Mixing.mix(hash) >> 32)
        }
        shingles.sort()
        var kept = 0
        for shingle in shingles where kept == 0 || shingles[kept - 1] != shingle {
            shingles[kept] = shingle
            kept += 1
        }
        shingles.removeSubrange(kept...)
        return shingles
    }
}

/// The ways in which an authority names itself.
struct AuthorityMask: Sendable {
    /// Longest first.
    private let names: [[UInt64]]

    /// - Parameters:
    ///   - name: Its name; the initials are known by it too.
    ///   - printed: As its letter names it.
    init(name: String?, printed: String?) {
        var names: Set<[UInt64]> = []
        for name in [name, printed].compactMap({ $0 }) {
            names.insert(Self.hashes(name))
            let initials = name.unicodeScalars.filter { (0x41...0x5A).contains($0.value) }
            if initials.count > 2 { names.insert(Self.hashes(String(String.UnicodeScalarView(initials)))) }
        }
        names.remove([])
        self.names = names.sorted { ($0.count, $0[0]) > ($1.count, $1[0]) }
    }

    private static func hashes(_ name: String) -> [UInt64] {
        TextWord.words(of: Array(name.utf8)).map(\.hash)
    }

    /// How many of the next words are a name; 0 where they are none.
    func length(of words: ArraySlice<TextWord>) -> Int {
        for name in names where words.count >= name.count {
            if zip(words, name).allSatisfy({ $0.hash == $1 }) { return name.count }
        }
        return 0
    }
}

/// Hash mixing.
enum Mixing {
    /// Spreads every bit of the input over the output: the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
