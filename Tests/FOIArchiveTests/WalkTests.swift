import Foundation
import Testing

@testable import FOIArchive

@Suite struct WalkTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// What the walk gives, each path within the scratch folder.
    private func walked(_ root: FilePath? = nil) -> [String] {
        let prefix = scratch.path.description + "/"
        func name(_ path: FilePath) -> String { String(path.description.dropFirst(prefix.count)) }
        return Walk(root ?? scratch.path).map { item in
            switch item {
            case .document(let path): name(path)
            case .unreadable(let path, let error): "unreadable \(name(path)) \(error.code)"
            case .skipped(let path, let reason): "skipped \(name(path)): \(reason.rawValue)"
            }
        }
    }

    @Test func pathsComeInTheOrderOfTheirBytes() throws {
        for name in ["b.txt", "a/z.txt", "a.txt", "a-b.txt", "B.txt", "a/b/c.txt", "ä.txt"] {
            try scratch.file(name)
        }
        #expect(
            walked() == ["B.txt", "a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "ä.txt"])
    }

    @Test func hiddenNamesArePassedOver() throws {
        try scratch.file(".hidden.txt")
        try scratch.file(".git/config.txt")
        try scratch.file("seen.txt")
        #expect(walked() == ["seen.txt"])
    }

    @Test func namesTellDocuments() throws {
        for name in [
            "a.HTML", "b.htm", "c.xhtml", "d.text", "e", "f.PDF", "g.csv", "h.txt.gz", "i.zip", "j.md",
        ] {
            try scratch.file(name)
        }
        #expect(
            walked() == [
                "a.HTML", "b.htm", "c.xhtml", "d.text", "e", "f.PDF",
                "skipped g.csv: not named as a document",
                "h.txt.gz", "i.zip", "skipped j.md: not named as a document",
            ])
    }

    @Test func aNamedFileIsReadWhateverItsName() throws {
        let path = try scratch.file("letter.md")
        #expect(walked(path) == ["letter.md"])
    }

    @Test func loopsEnd() throws {
        try scratch.file("a/x.txt")
        try scratch.link("a/up", to: "..")
        try scratch.link("b", to: "a")
        try scratch.link("circle.txt", to: "circle.txt")
        #expect(
            walked() == [
                "skipped a/up: a link to a folder already read", "a/x.txt",
                "skipped b: a link to a folder already read",
                "skipped circle.txt: a link that leads in a circle",
            ])
    }

    @Test func linksAreFollowed() throws {
        let other = try Scratch()
        try other.file("x.txt")
        try scratch.link("there", to: other.url.path)
        try scratch.link("nowhere.txt", to: "missing")
        #expect(walked() == ["unreadable nowhere.txt \(ENOENT)", "there/x.txt"])
    }

    @Test func pipesAreLeftAlone() throws {
        #expect(mkfifo(scratch.url.appending(path: "p.txt").path, 0o600) == 0)
        #expect(walked() == ["skipped p.txt: a device, pipe or socket"])
    }

    @Test func aMissingPathIsUnreadable() {
        #expect(walked(scratch.path("gone")) == ["unreadable gone \(ENOENT)"])
    }

    @Test func aNameThatIsNoUTF8IsReached() throws {
        let path = FilePath(bytes: scratch.path.bytes + Array("/x".utf8) + [0xFF] + Array(".txt".utf8))
        var file = try OutputFile(path)
        try file.write(Array("here".utf8))
        try file.finish()
        #expect(walked() == ["x\u{FFFD}.txt"])
        #expect(try FileContents.read(path) == Array("here".utf8))
    }
}
