import Dispatch

/// The size of all files under some paths, counted on a thread of its own while the run goes on.
public struct InputSize: Sendable {
    private let counted: Monitor<Int?> = Monitor(nil)

    /// - Parameter paths: As they are given to `foi`; with standard input among them, the size is never known.
    public init(of paths: [String]) {
        guard !paths.contains("-") else { return }
        let counted = counted
        DispatchQueue.global(qos: .utility).async {
            var sum = 0
            for path in paths {
                for case .document(let file) in Walk(FilePath(path)) {
                    sum += (try? FileStatus(of: file).size) ?? 0
                }
            }
            counted.locked { $0 = sum }
        }
    }

    /// In bytes; nil as long as it is not known.
    public var bytes: Int? { counted.locked { $0 } }
}
