/// A day of the Gregorian calendar, without time or zone.
struct CalendarDate: Sendable, Equatable, Comparable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil where no such day exists, or outside 1990 to 2099, within which all requests fall.
    init?(year: Int, month: Int, day: Int) {
        guard 1990...2099 ~= year, 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// ISO 8601, as in `2021-04-21`.
    var iso: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

/// A date as printed; the year may be left out.
struct DateMention: Sendable {
    /// Indices of `FactText.words`.
    let words: Range<Int>
    let year: Int?
    let month: Int
    let day: Int

    var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }

    /// The day in the last year in which it is not after another.
    func date(notAfter other: CalendarDate) -> CalendarDate? {
        guard year == nil else { return date }
        guard let same = CalendarDate(year: other.year, month: month, day: day) else { return nil }
        return same <= other ? same : CalendarDate(year: other.year - 1, month: month, day: day)
    }
}
