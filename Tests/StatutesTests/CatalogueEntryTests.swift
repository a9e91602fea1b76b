import Statutes
import Testing

/// One example and one near miss for each entry of the four access regimes, made from the catalogue.
@Suite("Each entry of the catalogue, cited and not cited")
struct CatalogueEntryTests {
    private static let scanner = CitationScanner()

    struct Entry: Sendable, CustomTestStringConvertible {
        let instrument: String
        let title: String
        let provision: Provision

        var testDescription: String { "\(instrument) \(provision)" }

        /// `section 22A`, `regulation 12(4)(b)`, as a sentence prints it.
        var printed: String {
            let brackets = provision.path.map { "(\($0))" }.joined()
            return "\(provision.kind == .section ? "section" : "regulation") \(provision.number)\(brackets)"
        }
    }

    static let entries: [Entry] = ["FOIA", "EIR", "FOISA", "EISR"].flatMap { id -> [Entry] in
        let catalogue = Catalogue.standard
        return catalogue.entries(in: id)
            .filter { $0.provision.kind == .section || $0.provision.kind == .regulation }
            .map {
                Entry(instrument: id, title: catalogue.instrument(id)?.title ?? "", provision: $0.provision)
            }
    }

    private func canonical(_ text: String, regime: String?) -> [String] {
        Self.scanner.citations(in: Array(text.utf8), regime: regime).map(\.canonical)
    }

    @Test("cited with its Act and under its regime", arguments: entries, Rewriting.allCases)
    func example(_ entry: Entry, rewriting: Rewriting) {
        let expected = ["\(entry.instrument) \(entry.provision)"]
        #expect(
            canonical(rewriting.apply("See \(entry.printed) of the \(entry.title)."), regime: nil) == expected
        )
        #expect(
            canonical(rewriting.apply("Refused by \(entry.printed)."), regime: entry.instrument) == expected)
    }

    @Test("cited across a line break", arguments: entries)
    func broken(_ entry: Entry) {
        for text in "See \(entry.printed) of the \(entry.title).".brokenAtEachSpace {
            #expect(canonical(text, regime: nil) == ["\(entry.instrument) \(entry.provision)"], "\(text)")
        }
    }

    @Test("not cited where the number belongs to something else", arguments: entries, Rewriting.allCases)
    func nearMiss(_ entry: Entry, rewriting: Rewriting) {
        #expect(
            canonical(rewriting.apply("See \(entry.printed) of the contract."), regime: entry.instrument)
                == [])
        let number = entry.printed.split(separator: " ").last.map(String.init) ?? ""
        #expect(canonical(rewriting.apply("See question \(number) there."), regime: entry.instrument) == [])
    }

    @Test("there are entries of each regime")
    func isComplete() {
        for id in ["FOIA", "EIR", "FOISA", "EISR"] {
            #expect(Self.entries.count { $0.instrument == id } > 15, "\(id)")
        }
    }
}
