import Foundation
import Testing

@testable import FOIArchive

@Suite("A folder of files as output")
struct FolderOutputTests {
    private func output(_ scratch: Scratch) throws -> FolderOutput {
        try FolderOutput(scratch.path("site/").description, name: "a site") {
            ["a", "index.html"].contains($0)
        }
    }

    @Test("It appears under its name when it is complete")
    func complete() throws {
        let scratch = try Scratch()
        let output = try output(scratch)
        try output.write(Array("one".utf8), to: "index.html")
        try output.write(Array("two".utf8), to: "a/b/c.html")
        try output.write(Array("three".utf8), to: "a/b/d.html")
        #expect(scratch.content("site/index.html") == nil)
        try output.finish()
        #expect(scratch.content("site/index.html") == "one")
        #expect(scratch.content("site/a/b/d.html") == "three")
        #expect(scratch.names == ["site"])
    }

    @Test("Something can be put into a file before its end")
    func insertion() throws {
        let scratch = try Scratch()
        let output = try output(scratch)
        try output.write(Array("headtail".utf8), to: "index.html")
        try output.insert(Array("-body-".utf8), into: "index.html", before: 4)
        try output.finish()
        #expect(scratch.content("site/index.html") == "head-body-tail")
    }

    @Test("What is left unfinished leaves nothing, and what was there before stays")
    func unfinished() throws {
        let scratch = try Scratch()
        try scratch.file("site/index.html", "before")
        do {
            let output = try output(scratch)
            try output.write(Array("after".utf8), to: "a/b.html")
        }
        #expect(scratch.content("site/index.html") == "before")
        #expect(scratch.names == ["site"])
    }

    @Test("An earlier output is replaced as a whole; links in it are not followed")
    func replaced() throws {
        let scratch = try Scratch()
        try scratch.file("kept/precious.txt", "mine")
        try scratch.file("site/a/old.html")
        try scratch.link("site/a/out", to: scratch.path("kept").description)
        let output = try output(scratch)
        try output.write(Array("new".utf8), to: "index.html")
        try output.finish()
        #expect(scratch.content("site/a/old.html") == nil)
        #expect(scratch.content("site/index.html") == "new")
        #expect(scratch.content("kept/precious.txt") == "mine")
        #expect(scratch.names == ["kept", "site"])
    }

    @Test("A folder that holds anything else, and a file, are left alone")
    func foreign() throws {
        let scratch = try Scratch()
        try scratch.file("site/thesis.txt", "mine")
        #expect(throws: RunFailure.self) { try output(scratch) }
        #expect(scratch.content("site/thesis.txt") == "mine")
        try scratch.file("file", "mine")
        #expect(throws: RunFailure.self) {
            try FolderOutput(scratch.path("file").description, name: "a site") { _ in true }
        }
        #expect(scratch.names == ["file", "site"])
    }
}
