/// Sets of numbers that grow together, found in nearly constant time (union by size with path halving, Tarjan 1975).
struct Groups {
    private var parents: [Int32]
    private var sizes: [Int32]

    init(count: Int) {
        parents = (0..<Int32(count)).map { $0 }
        sizes = Array(repeating: 1, count: count)
    }

    /// The number that stands for the set of `member`.
    mutating func root(of member: Int) -> Int {
        var member = member
        while Int(parents[member]) != member {
            parents[member] = parents[Int(parents[member])]
            member = Int(parents[member])
        }
        return member
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (root(of: left), root(of: right))
        guard left != right else { return }
        let (large, small) = sizes[left] >= sizes[right] ? (left, right) : (right, left)
        parents[small] = Int32(large)
        sizes[large] += sizes[small]
    }

    /// The sets with their members in order, ordered by their first members.
    mutating func all() -> [[Int]] {
        var places: [Int: Int] = [:]
        var groups: [[Int]] = []
        for member in parents.indices {
            let root = root(of: member)
            if let place = places[root] {
                groups[place].append(member)
            } else {
                places[root] = groups.count
                groups.append([member])
            }
        }
        return groups
    }
}
