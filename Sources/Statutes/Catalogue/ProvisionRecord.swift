/// One provision of a regime's file.
struct ProvisionRecord {
    let place: Place
    let entry: ExemptionEntry
    /// The parts below the provision, with the days on which they are in force.
    let parts: [(path: [Label], span: Lifespan)]
    /// Whether the provision has parts that are not listed.
    let isOutlined: Bool

    init(_ reader: inout DataReader) throws {
        var fields = Fields()
        try reader.object { reader, key in try fields.read(key, &reader) }
        guard let place = fields.place, let kind = fields.kind, let title = fields.title,
            let source = fields.source
        else {
            let name = fields.place?.provision.description ?? "a provision"
            throw CatalogueLoader.Flaw(description: "\(name) lacks its number, title, kind or source")
        }
        let own = Lifespan(from: fields.from, until: fields.until)
        self.place = place
        isOutlined = fields.isOutlined
        parts =
            fields.structure.map { ($0, own) }
            + fields.datedStructure.flatMap { dated in
                let span = Lifespan(
                    from: dated.span.from ?? own.from, until: dated.span.until ?? own.until)
                return dated.paths.map { ($0, span) }
            }
        entry = ExemptionEntry(
            provision: place.provision, title: title, titleVariants: fields.titleVariants,
            titleIsHeading: fields.titleIsHeading, kind: kind, exemptionClass: fields.exemptionClass,
            test: fields.test, limbTests: fields.limbTests, ncndLimbs: fields.ncndLimbs,
            absoluteLimbs: fields.absoluteLimbs,
            supplementary: fields.supplementary.map { place.below($0).provision },
            lifespan: own, notes: fields.notes, source: source)
    }
}

/// What has been read of a provision's record.
private struct Fields {
    var place: Place?
    var title: String?
    var titleVariants: [String] = []
    var titleIsHeading = true
    var kind: ExemptionEntry.Kind?
    var exemptionClass: ExemptionEntry.Class?
    var test: ExemptionEntry.Test?
    var limbTests: [ExemptionEntry.LimbTest] = []
    var ncndLimbs: [ExemptionEntry.NCNDLimb] = []
    var absoluteLimbs: [ExemptionEntry.AbsoluteLimb] = []
    var structure: [[Label]] = []
    var datedStructure: [(paths: [[Label]], span: Lifespan)] = []
    var supplementary: [[Label]] = []
    var isOutlined = false
    var from: String?
    var until: String?
    var notes: String?
    var source: String?

    mutating func read(_ key: ArraySlice<UInt8>, _ reader: inout DataReader) throws {
        switch key {
        case "provision": place = try CatalogueLoader.place(try reader.string())
        case "title": title = try reader.string()
        case "title_variants": titleVariants = try reader.strings()
        case "title_is_heading": titleIsHeading = try reader.bool()
        case "kind": kind = try reader.value(ExemptionEntry.Kind.self)
        case "class": exemptionClass = try reader.value(ExemptionEntry.Class.self)
        case "test": test = try reader.value(ExemptionEntry.Test.self)
        case "tests": try reader.list { limbTests.append(try Self.limbTest(&$0)) }
        case "ncnd": try reader.list { ncndLimbs.append(try Self.ncndLimb(&$0)) }
        case "absolute": try reader.list { absoluteLimbs.append(try Self.absoluteLimb(&$0)) }
        case "structure": structure = try reader.strings().flatMap(PartNotation.paths)
        case "dated_structure": try reader.list { datedStructure.append(try Self.datedParts(&$0)) }
        case "supplementary": supplementary = try reader.strings().flatMap(PartNotation.paths)
        case "outline": isOutlined = try reader.bool()
        case "from": from = try reader.string()
        case "until": until = try reader.string()
        case "notes": notes = try reader.string()
        case "source": source = try reader.string()
        default: try reader.skip()
        }
    }

    private static func limbTest(_ reader: inout DataReader) throws -> ExemptionEntry.LimbTest {
        var part = Part()
        var test: ExemptionEntry.Test?
        try reader.object { reader, key in
            if key == "test" {
                test = try reader.value(ExemptionEntry.Test.self)
            } else {
                try part.read(key, &reader)
            }
        }
        guard let test else { throw CatalogueLoader.Flaw(description: "a limb of tests has no test") }
        return ExemptionEntry.LimbTest(provision: try part.provision(), test: test)
    }

    private static func ncndLimb(_ reader: inout DataReader) throws -> ExemptionEntry.NCNDLimb {
        var part = Part()
        var owner: Provision?
        try reader.object { reader, key in
            // The part of the exemption that the limb belongs to.
            if key == "of" {
                owner = try CatalogueLoader.provision(try reader.string())
            } else {
                try part.read(key, &reader)
            }
        }
        return ExemptionEntry.NCNDLimb(provision: try part.provision(), part: owner, lifespan: part.span)
    }

    private static func absoluteLimb(_ reader: inout DataReader) throws -> ExemptionEntry.AbsoluteLimb {
        var part = Part()
        var extent: ExemptionEntry.AbsoluteLimb.Extent?
        var reason: String?
        try reader.object { reader, key in
            switch key {
            case "extent": extent = try reader.value(ExemptionEntry.AbsoluteLimb.Extent.self)
            case "reason": reason = try reader.string()
            default: try part.read(key, &reader)
            }
        }
        guard let extent, let reason else {
            throw CatalogueLoader.Flaw(description: "an absolute limb lacks its extent or reason")
        }
        return ExemptionEntry.AbsoluteLimb(
            provision: try part.provision(), lifespan: part.span, extent: extent, reason: reason)
    }

    private static func datedParts(
        _ reader: inout DataReader
    ) throws -> (paths: [[Label]], span: Lifespan) {
        var part = Part()
        var paths: [[Label]] = []
        try reader.object { reader, key in
            if key == "parts" {
                paths = try reader.strings().flatMap(PartNotation.paths)
            } else {
                try part.read(key, &reader)
            }
        }
        return (paths, part.span)
    }
}

/// What the records of limbs and of dated parts have in common.
private struct Part {
    private var named: Provision?
    private var from: String?
    private var until: String?

    var span: Lifespan { Lifespan(from: from, until: until) }

    mutating func read(_ key: ArraySlice<UInt8>, _ reader: inout DataReader) throws {
        switch key {
        case "provision": named = try CatalogueLoader.provision(try reader.string())
        case "from": from = try reader.string()
        case "until": until = try reader.string()
        default: try reader.skip()
        }
    }

    func provision() throws -> Provision {
        guard let named else { throw CatalogueLoader.Flaw(description: "a limb has no provision") }
        return named
    }
}
