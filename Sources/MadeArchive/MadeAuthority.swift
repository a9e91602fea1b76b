/// An invented authority.
struct MadeAuthority {
    let name: String
    /// What its letters call it.
    let short: String
    /// The Act that its letters cite.
    let regime: String
    /// The sets of provisions that it relies on to neither confirm nor deny.
    let provisions: [[String]]

    private static let places = [
        "Northmere", "Calderwick", "Brackenthwaite", "Ashcombe", "Penmorrow", "Stourhaven", "Wexmoor",
        "Lindenford",
        "Harrowdale", "Kestermouth", "Thornaby Vale", "Oakhampton",
    ]

    /// So many authorities of five kinds, no two alike.
    static func all(_ count: Int) -> [MadeAuthority] {
        (0..<count).map { number in
            let place = places[number / kinds.count % places.count]
            let round = number / (kinds.count * places.count)
            let whole = round == 0 ? place : "\(["East", "West", "North", "South"][(round - 1) % 4]) \(place)"
            return kinds[number % kinds.count](whole)
        }
    }

    private static let security = ["FOIA s.23(5)", "FOIA s.24(2)"]

    private static let kinds: [@Sendable (String) -> MadeAuthority] = [
        {
            MadeAuthority(
                name: "\($0) Constabulary", short: "the Constabulary", regime: "foia",
                provisions: [
                    ["FOIA s.31(3)"], security, ["FOIA s.30(3)", "FOIA s.31(3)"], security + ["FOIA s.31(3)"],
                    ["FOIA s.40(5B)(a)(i)"],
                ])
        },
        {
            MadeAuthority(
                name: "\($0) City Council", short: "the Council", regime: "foia",
                provisions: [["FOIA s.31(3)"], ["FOIA s.40(5B)(a)(i)"], ["FOIA s.43(3)"]])
        },
        {
            MadeAuthority(
                name: "University of \($0)", short: "the University", regime: "foia",
                provisions: [["FOIA s.31(3)"], ["FOIA s.40(5B)(a)(i)"], ["FOIA s.38(2)"]])
        },
        {
            MadeAuthority(
                name: "\($0) NHS Foundation Trust", short: "the Trust", regime: "foia",
                provisions: [["FOIA s.31(3)"], ["FOIA s.40(5B)(a)(i)"], ["FOIA s.41(2)"]])
        },
        {
            MadeAuthority(
                name: "\($0) Fire and Rescue Service", short: "the Service", regime: "foia",
                provisions: [["FOIA s.31(3)"], security, ["FOIA s.38(2)"]])
        },
    ]
}
