import FOIParser

/// Counts of what a run met: `foi parse --summary`.
public struct RunSummary: Sendable {
    private var documents = 0
    private var kinds: [String: Int] = [:]
    private var outcomes: [String: Int] = [:]
    private var authorities: [String: Int] = [:]
    private var findings: [String: Int] = [:]
    /// The first half of each digest met: 16 bytes a document, and no two documents are alike in it by chance.
    private var digests: Set<Digest> = []
    private var duplicates = 0
    private var firstDuplicate: String?

    private struct Digest: Hashable {
        let high: UInt64
        let low: UInt64

        init?(_ hexadecimal: String) {
            guard let high = UInt64(hexadecimal.prefix(16), radix: 16),
                let low = UInt64(hexadecimal.dropFirst(16).prefix(16), radix: 16)
            else { return nil }
            self.high = high
            self.low = low
        }
    }

    mutating func add(_ response: CountedResponse) {
        documents += 1
        kinds[response.kind.rawValue, default: 0] += 1
        if response.kind.answers { outcomes[response.outcome ?? "none", default: 0] += 1 }
        if response.kind.answers { authorities[response.authority ?? "not told", default: 0] += 1 }
        for code in response.findings { findings[code, default: 0] += 1 }
        guard let digest = response.sha256.flatMap(Digest.init) else { return }
        if !digests.insert(digest).inserted {
            duplicates += 1
            if firstDuplicate == nil { firstDuplicate = response.name }
        }
    }

    /// The counts for reading, a line each: most frequent first, equal ones by name.
    public var lines: [String] {
        let first = firstDuplicate.map { ", the first is \($0)" } ?? ""
        return ["\(documents) documents, \(duplicates) exact duplicates of earlier ones\(first)"]
            + section("kind", kinds)
            + section("outcome of responses and internal reviews", outcomes)
            + section("authority of responses and internal reviews", authorities)
            + section("finding", findings)
    }

    private func section(_ title: String, _ counts: [String: Int]) -> [String] {
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let most = sorted.first else { return [] }
        let width = String(most.value).utf8.count
        return ["", title]
            + sorted.map { name, count in
                let digits = String(count)
                return "  " + String(repeating: " ", count: width - digits.utf8.count) + digits + "  " + name
            }
    }
}
