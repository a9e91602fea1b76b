extension Letter {
    /// The lines below the heading of the reply in which the request is said again, question by question: what
    /// stands there beside the questions answers them, however much it looks like more of the request.
    var repeatedRequest: Range<Int> {
        guard
            let heading = labels.indices.first(where: {
                labels[$0] == .answer && marks.has(.answerHeading, on: $0) && sheet.lines[$0].marker == nil
            })
        else { return 0..<0 }
        var first: Int?
        var count = 0
        var end = heading + 1
        while end < labels.count, !marks.has(.roundHeading, on: end), labels[end] != .quotedMail {
            if let original = restatement.original[end], original < heading, labels[original] == .request {
                first = first ?? end
                count += 1
            }
            end += 1
        }
        return count > 1 ? (first ?? end)..<end : 0..<0
    }
}
