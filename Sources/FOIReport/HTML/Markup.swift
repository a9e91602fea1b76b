/// HTML that can only be well formed: names of elements and attributes are literals of this program,
/// and whatever else goes in is escaped.
///
/// There is no way to add a string as markup, so that no document can.
struct Markup {
    private(set) var html = ""
    private var open: [StaticString] = []

    /// A name and its value; a nil value leaves the attribute out.
    typealias Attribute = (name: StaticString, value: String?)

    /// Adds an element with what `content` adds to it.
    mutating func element(
        _ name: StaticString, _ attributes: Attribute..., content: (inout Markup) -> Void = { _ in }
    ) {
        begin(name, attributes)
        content(&self)
        end()
    }

    /// Adds an element that has no end tag, such as `meta`.
    mutating func void(_ name: StaticString, _ attributes: Attribute...) {
        tag(name, attributes)
    }

    /// Begins an element that `end()` will end.
    mutating func begin(_ name: StaticString, _ attributes: [Attribute] = []) {
        tag(name, attributes)
        open.append(name)
    }

    /// Ends the element begun last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        html += "</\(name)>"
    }

    mutating func text(_ shown: Shown) { html += Self.escaped(shown.text) }

    /// A line end in the source, for people who read it.
    mutating func newLine() { html += "\n" }

    /// The document type.
    mutating func documentType() { html += "<!DOCTYPE html>\n" }

    /// A style sheet of this program, which nothing may end early: it holds no `<`.
    mutating func style(_ sheet: StaticString) { html += "<style>\(sheet)</style>" }

    private mutating func tag(_ name: StaticString, _ attributes: [Attribute]) {
        html += "<\(name)"
        for case (let name, let value?) in attributes {
            html += " \(name)=\"\(Self.escaped(Shown(value).text))\""
        }
        html += ">"
    }

    /// Scalar by scalar: a combining mark behind a quotation mark makes one `Character` of both, which
    /// a table of characters does not find.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
