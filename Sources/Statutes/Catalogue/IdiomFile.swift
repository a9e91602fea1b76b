/// What `idioms.json` holds.
enum IdiomFile {
    static func read(_ json: String) throws -> [Idiom] {
        var idioms: [Idiom] = []
        var reader = DataReader(json)
        try reader.object { reader, key in
            guard key == "idioms" else { return try reader.skip() }
            try reader.list { idioms.append(try Idiom(&$0)) }
        }
        return idioms
    }
}

extension Idiom {
    fileprivate init(_ reader: inout DataReader) throws {
        var instrument: String?
        var provision: Provision?
        var order: Order?
        var lists = (words: [String](), regimes: [String](), examples: [String](), nearMisses: [String]())
        var notes: String?
        try reader.object { reader, key in
            switch key {
            case "instrument": instrument = try reader.string()
            case "provision": provision = try CatalogueLoader.provision(try reader.string())
            case "order": order = try reader.value(Order.self)
            case "words": lists.words = try reader.strings()
            case "regimes": lists.regimes = try reader.strings()
            case "examples": lists.examples = try reader.strings()
            case "near_misses": lists.nearMisses = try reader.strings()
            case "notes": notes = try reader.string()
            default: try reader.skip()
            }
        }
        guard let instrument, let provision, let order else {
            throw CatalogueLoader.Flaw(description: "an idiom lacks its instrument, provision or order")
        }
        self.init(
            instrument: instrument, provision: provision, order: order, words: lists.words,
            regimes: lists.regimes, examples: lists.examples, nearMisses: lists.nearMisses, notes: notes)
    }
}
