import Foundation
import Testing

@testable import FOIArchive

@Suite struct FileContentsTests {
    @Test func wholeFiles() throws {
        let scratch = try Scratch()
        let content = String(repeating: "line é\n", count: 50_000)
        #expect(try FileContents.read(scratch.file("a.txt", content)) == Array(content.utf8))
        #expect(try FileContents.read(scratch.file("empty.txt")) == [])
    }

    @Test func foldersDevicesAndSilentPipesAreRefused() throws {
        let scratch = try Scratch()
        #expect(mkfifo(scratch.url.appending(path: "pipe").path, 0o600) == 0)
        for path in [scratch.path, FilePath("/dev/zero"), scratch.path("pipe"), scratch.path("gone")] {
            #expect(throws: SystemError.self) { try FileContents.read(path) }
        }
    }
}

@Suite struct OutputFileTests {
    @Test func appearsWhenFinished() throws {
        let scratch = try Scratch()
        var file = try OutputFile(scratch.path("out.jsonl"))
        try file.write(Array("one\n".utf8))
        try file.flush()
        #expect(scratch.content("out.jsonl") == nil)
        try file.finish()
        #expect(scratch.content("out.jsonl") == "one\n")
        #expect(scratch.names == ["out.jsonl"])
    }

    @Test func whatWasThereStaysUntilThen() throws {
        let scratch = try Scratch()
        try scratch.file("out.jsonl", "old")
        do {
            var file = try OutputFile(scratch.path("out.jsonl"))
            try file.write(Array("new".utf8))
            try file.flush()
            #expect(scratch.names.count == 2)
        }
        #expect(scratch.names == ["out.jsonl"])
        #expect(scratch.content("out.jsonl") == "old")
    }

    @Test func aLinkStaysALinkAndPermissionsStay() throws {
        let scratch = try Scratch()
        try scratch.file("real.jsonl", "old")
        chmod(scratch.url.appending(path: "real.jsonl").path, 0o640)
        try scratch.link("link.jsonl", to: "real.jsonl")
        var file = try OutputFile(scratch.path("link.jsonl"))
        try file.write(Array("new".utf8))
        try file.finish()
        #expect(scratch.content("real.jsonl") == "new")
        #expect(try FileStatus(of: scratch.path("real.jsonl")).permissions == 0o640)
        #expect(scratch.names == ["link.jsonl", "real.jsonl"])
    }

    @Test func whatAKilledRunLeftIsNoHindrance() throws {
        let scratch = try Scratch()
        let stale = ".out.jsonl.\(ProcessInfo.processInfo.processIdentifier).tmp"
        try scratch.file(stale, "stale")
        var file = try OutputFile(scratch.path("out.jsonl"))
        try file.write(Array("new".utf8))
        try file.finish()
        #expect(scratch.names == [stale, "out.jsonl"])
        #expect(scratch.content(stale) == "stale")
    }

    @Test func aFullDeviceIsAnError() throws {
        var file = try OutputFile(FilePath("/dev/full"))
        try file.write([1])
        #expect {
            try file.finish()
        } throws: { error in
            (error as? SystemError)?.code == ENOSPC
        }
    }

    @Test func aMissingFolderIsAnError() throws {
        let scratch = try Scratch()
        #expect(throws: SystemError.self) { _ = try OutputFile(scratch.path("gone/out.jsonl")) }
    }
}
