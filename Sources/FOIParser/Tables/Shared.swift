/// A value in a place of its own, for what few of many elements have: the others then are small.
final class Shared<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
