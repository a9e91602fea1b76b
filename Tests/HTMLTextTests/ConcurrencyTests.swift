import Testing

@testable import HTMLText

@Suite struct ConcurrencyTests {
    @Test func pagesReadAtOnceAreThePagesReadAlone() async {
        let sources = (0..<40).map { number in
            Array("<title>T\(number)</title><ol start=\(number)><li>x<li>&eacute;</ol>".utf8)
        }
        let alone = sources.map { Reader().read($0).text }
        let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (place, source) in sources.enumerated() {
                group.addTask { (place, Reader().read(source).text) }
            }
            var texts = [[UInt8]](repeating: [], count: sources.count)
            for await (place, text) in group { texts[place] = text }
            return texts
        }
        #expect(together == alone)
    }
}
