extension Int {
    /// The number with its thousands parted, for people: `12,345`.
    package var grouped: String {
        let digits = String(magnitude).utf8
        var text = self < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }
}
