extension Instrument {
    /// The identifier of a provision of the instrument: the instrument's own with the provision's
    /// kind, number and parts below it, `…/ukpga/2000/36/section/31/1/a`.
    ///
    /// The European regulation itself has its identifiers from the Union's Publications Office,
    /// which resolve for whole articles: `…/eli/reg/2016/679/art_5/oj`.
    public func uri(for provision: Provision) -> String {
        if uri.hasPrefix("http://data.europa.eu/") {
            return provision.kind == .article ? "\(uri)/art_\(provision.number)/oj" : "\(uri)/oj"
        }
        var steps = [uri, provision.kind.uriWord, provision.number]
        if let paragraph = provision.paragraph { steps += ["paragraph", paragraph] }
        return (steps + provision.path).joined(separator: "/")
    }
}

extension Provision.Kind {
    /// The word that identifiers use for the kind.
    var uriWord: String {
        switch self {
        case .section: "section"
        case .regulation: "regulation"
        case .article: "article"
        case .rule: "rule"
        case .schedule: "schedule"
        }
    }
}
