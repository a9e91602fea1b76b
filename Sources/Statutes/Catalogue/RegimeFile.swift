/// The form of the files that describe an access regime: `foia.json`, `eir.json`, and their peers.
struct RegimeFile: Decodable {
    let regimes: [Record]

    struct Record: Decodable {
        /// The instruments that the record describes alike: the GDPR and its UK counterpart.
        let instruments: [String]
        /// Provisions whose parts the catalogue does not list: `s.1`, or a run of them, `s.1-215`.
        let outline: [String]?
        /// Whether numbers with a letter (`s.45A`) may exist that the file does not list.
        let insertionsUnlisted: Bool?
        let provisions: [ProvisionRecord]

        enum CodingKeys: String, CodingKey {
            case instruments, outline, provisions
            case insertionsUnlisted = "insertions_unlisted"
        }
    }

    struct ProvisionRecord: Decodable {
        let provision: String
        let title: String
        let titleVariants: [String]?
        let titleIsHeading: Bool?
        let kind: ExemptionEntry.Kind
        let `class`: ExemptionEntry.Class?
        let test: ExemptionEntry.Test?
        let tests: [TestRecord]?
        let ncnd: [LimbRecord]?
        let absolute: [AbsoluteRecord]?
        /// The parts below the provision, in the notation of `PartNotation`.
        let structure: [String]?
        let datedStructure: [DatedParts]?
        /// Parts that exempt nothing by themselves, in the same notation.
        let supplementary: [String]?
        /// Whether the provision has parts that `structure` does not list.
        let outline: Bool?
        let from: String?
        let until: String?
        let notes: String?
        let source: String

        enum CodingKeys: String, CodingKey {
            case provision, title, kind, `class`, test, tests, ncnd, absolute, structure, supplementary,
                outline,
                from, until,
                notes, source
            case titleVariants = "title_variants"
            case titleIsHeading = "title_is_heading"
            case datedStructure = "dated_structure"
        }
    }

    struct TestRecord: Decodable {
        let provision: String
        let test: ExemptionEntry.Test
    }

    struct LimbRecord: Decodable {
        let provision: String
        /// The part of the exemption that the limb belongs to.
        let of: String?
        let from: String?
        let until: String?
    }

    struct AbsoluteRecord: Decodable {
        let provision: String
        let from: String?
        let until: String?
        let extent: ExemptionEntry.AbsoluteLimb.Extent
        let reason: String
    }

    struct DatedParts: Decodable {
        let parts: [String]
        let from: String?
        let until: String?
    }
}

extension RegimeFile.Record {
    /// One regime for each of the instruments.
    func values() throws -> [Regime] {
        var life: [Provision: Lifespan] = [:]
        var outlined: Set<Provision> = []
        for notation in outline ?? [] {
            for provision in try PartNotation.run(notation) {
                life[provision] = Lifespan()
                outlined.insert(provision)
            }
        }
        for record in provisions {
            let provision = try CatalogueLoader.provision(record.provision)
            try record.addParts(of: provision, to: &life)
            if record.outline == true { outlined.insert(provision) }
        }
        let entries = try provisions.map { try $0.value() }
        return instruments.map {
            Regime(
                instrument: $0, entries: entries, provisions: life, outlined: outlined,
                insertionsUnlisted: insertionsUnlisted ?? false
            )
        }
    }
}

extension RegimeFile.ProvisionRecord {
    /// Enters the provision, all that stands above it and all its parts with their dates.
    func addParts(of provision: Provision, to life: inout [Provision: Lifespan]) throws {
        func add(_ part: Provision, _ span: Lifespan) {
            var current: Provision? = part
            while let step = current, life[step] == nil {
                life[step] = span
                current = step.parent
            }
        }
        let own = Lifespan(from: from, until: until)
        add(provision, own)
        for notation in structure ?? [] {
            for path in try PartNotation.paths(notation) { add(provision.part(path), own) }
        }
        for dated in datedStructure ?? [] {
            let span = Lifespan(from: dated.from ?? from, until: dated.until ?? until)
            for notation in dated.parts {
                for path in try PartNotation.paths(notation) { add(provision.part(path), span) }
            }
        }
    }

    func value() throws -> ExemptionEntry {
        let own = try CatalogueLoader.provision(provision)
        return ExemptionEntry(
            provision: own,
            title: title,
            titleVariants: titleVariants ?? [],
            titleIsHeading: titleIsHeading ?? true,
            kind: kind,
            exemptionClass: self.class,
            test: test,
            limbTests: try (tests ?? []).map {
                ExemptionEntry.LimbTest(
                    provision: try CatalogueLoader.provision($0.provision), test: $0.test)
            },
            ncndLimbs: try (ncnd ?? []).map {
                ExemptionEntry.NCNDLimb(
                    provision: try CatalogueLoader.provision($0.provision),
                    part: try $0.of.map(CatalogueLoader.provision),
                    lifespan: Lifespan(from: $0.from, until: $0.until)
                )
            },
            absoluteLimbs: try (absolute ?? []).map {
                ExemptionEntry.AbsoluteLimb(
                    provision: try CatalogueLoader.provision($0.provision),
                    lifespan: Lifespan(from: $0.from, until: $0.until),
                    extent: $0.extent,
                    reason: $0.reason
                )
            },
            supplementary: try (supplementary ?? []).flatMap(PartNotation.paths).map(own.part),
            lifespan: Lifespan(from: from, until: until),
            notes: notes,
            source: source
        )
    }
}

extension Provision {
    /// The part at a path below the provision.
    func part(_ path: [String]) -> Provision {
        Provision(kind: kind, number: number, path: self.path + path, paragraph: paragraph)
    }
}
