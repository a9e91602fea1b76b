import Testing

@testable import Basics

@Suite struct ASCIITests {
    @Test(arguments: UInt8.min...UInt8.max)
    func agreesWithUnicode(byte: UInt8) {
        let character = Character(Unicode.Scalar(byte))
        let isASCII = byte < 0x80
        #expect(ASCII.isUppercase(byte) == (isASCII && character.isUppercase))
        #expect(ASCII.isLetter(byte) == (isASCII && character.isLetter))
        #expect(ASCII.isDigit(byte) == (isASCII && character.isNumber))
        let small = isASCII ? character.lowercased().utf8.first : byte
        #expect(ASCII.lowercased(byte) == small)
    }

    @Test func whiteSpaceIsThatOfHTML() {
        #expect((UInt8.min...UInt8.max).filter(ASCII.isSpace) == [0x09, 0x0A, 0x0C, 0x0D, 0x20])
    }

    @Test func prefixesMatchWhateverTheirCase() {
        let bytes = Array("From: Ann".utf8)
        #expect(bytes.hasPrefix(smallLetters: "from:".utf8))
        #expect(bytes[6...].hasPrefix(smallLetters: "ann".utf8))
        #expect(bytes.hasPrefix(smallLetters: "".utf8))
        #expect(!bytes.hasPrefix(smallLetters: "fro:".utf8))
        #expect(!bytes[6...].hasPrefix(smallLetters: "anne".utf8))
    }
}
