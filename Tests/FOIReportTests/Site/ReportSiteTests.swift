import FOIParser
import FOIPatterns
import Foundation
import Testing

@testable import FOIReport

@Suite("A report as a folder of pages")
struct ReportSiteTests {
    private func pages(_ report: SampleReport) -> [(path: String, html: String)] {
        report.files.filter { $0.key.hasSuffix(".html") }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    @Test("Write out a sample when asked to") func write() throws {
        guard let folder = ProcessInfo.processInfo.environment["REPORT_SAMPLE"] else { return }
        for (path, text) in SampleReport(documents: 230).files {
            let url = URL(fileURLWithPath: folder).appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }
}
