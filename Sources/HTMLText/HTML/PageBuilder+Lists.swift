/// An open list and the number of its next item.
struct ListState {
    var type: NumberType
    var next: Int
    let step: Int
}

extension PageBuilder {
    mutating func beginList(_ element: Element, _ read: ElementAttributes) {
        context.listDepth += 1
        guard element == .numberedList else {
            lists.append(ListState(type: .hidden, next: 1, step: 1))
            return
        }
        var first = read.start ?? 1
        if read.isReversed {
            let isCounted = reversedSeen > 0 && reversedSeen <= reversedCounts.count
            first = read.start ?? (isCounted ? reversedCounts[reversedSeen - 1] : 1)
        }
        // Breadcrumbs and menus are lists by markup only: their numbers are not shown.
        let isChrome =
            context.landmarks.contains(.nav)
            || !context.hints.isDisjoint(with: [.breadcrumb, .navigation])
        let type = isChrome ? .hidden : read.numberType ?? .decimal
        lists.append(ListState(type: type, next: first, step: read.isReversed ? -1 : 1))
    }

    mutating func beginItem(_ read: ElementAttributes) {
        if context.listDepth == 0 { context.listDepth = 1 }
        isItemStart = true
        guard let last = lists.indices.last else {
            pendingMarkers.append("")
            return
        }
        let number = read.start ?? lists[last].next
        lists[last].next = number + lists[last].step
        let type = lists[last].type == .hidden ? .hidden : read.numberType ?? lists[last].type
        pendingMarkers.append(type.marker(number) ?? "")
    }

    /// The number of an item that ended without text is not printed: nothing stands beside it.
    mutating func endItem() {
        _ = pendingMarkers.popLast()
        isItemStart = false
    }

    /// Keeps count of reversed lists, hidden ones included, as the filter counted them.
    mutating func countReversed(_ attributes: ElementAttributes.Pairs?) {
        guard let attributes else { return }
        var i = 0
        while let name = attributes[i] {
            if name[0] | 0x20 == 0x72, name[1] | 0x20 == 0x65 { reversedSeen += 1 }
            i += 2
        }
    }
}
