import Testing

@testable import FOIArchive

@Suite struct ArchiveTests {
    private typealias Member = WrittenArchive.Member

    private static let letters = [Member("in/a.txt", "Dear Sam"), Member("in/deep/b.html", "<p>Dear Lee")]
    private static let read = ["document in/a.txt: Dear Sam", "document in/deep/b.html: <p>Dear Lee"]

    @Test(arguments: [
        (WrittenArchive.Format.zip, WrittenArchive.Compression.none, "x.zip"), (.tar, .none, "x.tar"),
        (.tar, .gzip, "x.tar.gz"), (.tar, .gzip, "x.tgz"), (.tar, .xz, "x.tar.xz"),
        (.tar, .zstd, "x.tar.zst"),
        (.tar, .bzip2, "x.tbz2"),
    ])
    func membersAreReadWhateverTheFormAndTheName(
        format: WrittenArchive.Format, compression: WrittenArchive.Compression, name: String
    ) throws {
        let bytes = try WrittenArchive.bytes(Self.letters, format, compression)
        #expect(try Items.of(bytes, named: name) == Self.read)
        #expect(try Items.of(bytes, named: name, isNamed: false) == Self.read)
        #expect(try Items.of(bytes, named: "saved") == Self.read)
    }

    @Test func whatIsNoDocumentIsSkippedWithItsReason() throws {
        var folder = Member("in/", "")
        folder.isFolder = true
        var link = Member("in/l.txt", "")
        link.link = "a.txt"
        let members = [
            folder, Member("in/a.txt", "A"), Member("in/b.csv", "1,2"), Member("in/.hidden.txt", "no"),
            Member("in/c.zip", "PK"), link, Member("in/d.json", "{}"), Member("in/e", "E"),
        ]
        #expect(
            try Items.of(WrittenArchive.bytes(members, .tar), named: "x.tar") == [
                "document in/a.txt: A", "skipped x.tar, in/b.csv: not named as a document",
                "skipped x.tar, in/c.zip: an archive within an archive",
                "skipped x.tar, in/l.txt: a link or device in an archive",
                "skipped x.tar, in/d.json: JSON that is no request of a request site", "document in/e: E",
            ])
    }

    @Test func aNameThatIsNoUTF8IsShownWithReplacements() throws {
        let member = Member([0x61, 0xE9, 0x2E, 0x74, 0x78, 0x74], [0x41])
        for format in [WrittenArchive.Format.zip, .tar] {
            let bytes = try WrittenArchive.bytes([member], format)
            #expect(try Items.of(bytes, named: "x") == ["document a\u{FFFD}.txt: A"])
        }
    }

    @Test func aNameBeyondASCIIStaysWhole() throws {
        let bytes = try WrittenArchive.bytes([Member("brève/ŵ.txt", "A")], .tar)
        #expect(try Items.of(bytes, named: "x.tar") == ["document brève/ŵ.txt: A"])
    }

    @Test func encryptedMembersHaveTheirObjects() throws {
        let bytes = try WrittenArchive.bytes(Self.letters, .zip, password: "secret")
        #expect(
            try Items.of(bytes, named: "x.zip") == [
                "unreadable in/a.txt: x.zip, in/a.txt is encrypted and was not read",
                "unreadable in/deep/b.html: x.zip, in/deep/b.html is encrypted and was not read",
            ])
    }

    @Test func aDamagedMemberDoesNotEndAZipArchive() throws {
        let noise = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ $0 >> 3) }
        var bytes = try WrittenArchive.bytes(
            [Member(Array("a.txt".utf8), noise), Member("b.txt", "B")], .zip)
        let start = try #require(bytes.firstPlace(of: "a.txt")) + 40
        for place in start..<(start + 200) { bytes[place] ^= 0xA5 }
        let items = try Items.of(bytes, named: "x.zip")
        #expect(items.count == 2)
        #expect(items.first?.hasPrefix("unreadable a.txt: x.zip, a.txt is damaged: ") == true)
        #expect(items.last == "document b.txt: B")
    }

    @Test func aTapeArchiveThatIsCutEndsWithAFinding() throws {
        let members = [
            Member("a.txt", "A"), Member(Array("b.txt".utf8), [UInt8](repeating: 66, count: 9_000)),
        ]
        let whole = try WrittenArchive.bytes(members, .tar)
        let place = try #require(whole.firstPlace(of: "BBBB")) + 5_000
        let items = try Items.of(Array(whole[..<place]), named: "x.tar")
        #expect(items.first == "document a.txt: A")
        #expect(items.count == 2)
        #expect(items.last?.contains("b.txt is damaged: ") == true)
        #expect(items.last?.hasSuffix("what follows it in the archive was not read") == true)
    }

    @Test func aNameThatPromisesAnArchiveIsNotEnough() throws {
        #expect(
            try Items.of(Array("Dear Sam".utf8), named: "x.zip") == [
                "unreadable -: x.zip is named as an archive and is none"
            ])
    }

    @Test func anEmptyArchiveHasNothing() throws {
        #expect(try Items.of(WrittenArchive.bytes([], .zip), named: "x.zip").isEmpty)
    }
}

@Suite struct ArchiveLimitTests {
    private typealias Member = WrittenArchive.Member

    @Test(arguments: [WrittenArchive.Format.zip, .tar])
    func aLongMemberIsLeftOutAndTheRestRead(format: WrittenArchive.Format) throws {
        let members = [Member("a.txt", String(repeating: "a", count: 101)), Member("b.txt", "B")]
        let options = InputOptions(limits: InputLimits(memberSize: 100))
        let items = try Items.of(WrittenArchive.bytes(members, format), named: "x", options: options)
        #expect(items.count == 2)
        #expect(items.first?.contains("it is longer than 100 bytes") == true)
        #expect(items.first?.contains("--max-member-size") == true)
        #expect(items.last == "document b.txt: B")
    }

    @Test func aMemberOfTheGreatestLengthIsRead() throws {
        let options = InputOptions(limits: InputLimits(memberSize: 4))
        let bytes = try WrittenArchive.bytes([Member("a.txt", "abcd")], .tar)
        #expect(try Items.of(bytes, named: "x", options: options) == ["document a.txt: abcd"])
    }

    @Test func noMoreMembersAreReadThanAllowed() throws {
        let members = (1...4).map { Member("\($0).txt", "\($0)") }
        let options = InputOptions(limits: InputLimits(members: 2))
        #expect(
            try Items.of(WrittenArchive.bytes(members, .tar), named: "x", options: options) == [
                "document 1.txt: 1", "document 2.txt: 2",
                "unreadable -: x was not read further: it has more than 2 members; raise --max-members",
            ])
    }

    /// What is skipped has to be decompressed as well, where the archive was compressed as a whole.
    @Test(arguments: ["a.txt", "a.bin"])
    func anArchiveThatExpandsBeyondMeasureIsLeft(name: String) throws {
        let zeros = [UInt8](repeating: 0, count: InputLimits.freeExpansion + (4 << 20))
        let bytes = try WrittenArchive.bytes(
            [Member(Array(name.utf8), zeros), Member("b.txt", "B")], .tar, .gzip)
        let items = try Items.of(
            bytes, named: "x.tgz", options: InputOptions(limits: InputLimits(expansion: 100)))
        #expect(items.count == 1)
        #expect(items.first?.contains("it expands to more than 100 times its size") == true)
        #expect(items.first?.contains("--max-expansion") == true)
    }
}

@Suite struct CompressedFileTests {
    @Test(arguments: [
        (WrittenArchive.Compression.gzip, "page.txt.gz"), (.xz, "page.txt.xz"), (.zstd, "page.txt.zst"),
    ])
    func aFileCompressedByItselfIsOneDocument(compression: WrittenArchive.Compression, name: String) throws {
        let bytes = try WrittenArchive.bytes([.init("data", "Dear Sam")], .single, compression)
        #expect(try Items.of(bytes, named: name) == ["document -: Dear Sam"])
        #expect(try Items.of(bytes, named: name, isNamed: false) == ["document -: Dear Sam"])
    }

    @Test func inAFolderItsInnerNameCounts() throws {
        let bytes = try WrittenArchive.bytes([.init("data", "1,2")], .single, .gzip)
        #expect(
            try Items.of(bytes, named: "table.csv.gz", isNamed: false) == [
                "skipped table.csv.gz: not named as a document"
            ])
        #expect(try Items.of(bytes, named: "table.csv.gz") == ["document -: 1,2"])
    }

    @Test func nothingCompressedIsAnEmptyDocument() throws {
        let bytes = try WrittenArchive.bytes([.init("data", "")], .single, .gzip)
        #expect(try Items.of(bytes, named: "x.txt.gz") == ["document -: "])
    }

    @Test func aCutFileIsDamaged() throws {
        let bytes = try WrittenArchive.bytes([.init("data", "Dear Sam")], .single, .gzip)
        #expect(
            try Items.of(Array(bytes.dropLast(10)), named: "x.txt.gz") == [
                "unreadable -: x.txt.gz is damaged: it ends within compressed data"
            ])
    }

    @Test func aWrongChecksumIsDamage() throws {
        var bytes = try WrittenArchive.bytes([.init("data", "Dear Sam")], .single, .gzip)
        bytes[bytes.count - 8] ^= 1
        #expect(
            try Items.of(bytes, named: "x.txt.gz") == [
                "unreadable -: x.txt.gz is damaged: incorrect data check"
            ])
    }

    @Test func theLimitHoldsHereToo() throws {
        let bytes = try WrittenArchive.bytes([.init("data", "Dear Sam")], .single, .gzip)
        let options = InputOptions(limits: InputLimits(memberSize: 7))
        #expect(
            try Items.of(bytes, named: "x.gz", options: options).first?.contains("longer than 7 bytes")
                == true)
    }
}
