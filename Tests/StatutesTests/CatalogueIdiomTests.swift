import Testing

@testable import Statutes

@Suite("Fixed expressions of the field")
struct CatalogueIdiomTests {
    let catalogue = Catalogue.standard

    /// The words of a text in small letters, split at everything that is neither letter nor digit.
    func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Whether `phrase` begins at `start` of `words`; a word of it that ends in `*` is a beginning.
    func stands(_ phrase: String, at start: Int, in words: [String]) -> Bool {
        let parts = phrase.split { $0 == " " || $0 == "-" }
        guard start >= 0, start + parts.count <= words.count else { return false }
        return zip(parts, words[start...]).allSatisfy { part, word in
            part.hasSuffix("*") ? word.hasPrefix(part.dropLast()) : word == part
        }
    }

    /// A plain reading of what the data mean, for the test of the data alone: `section` or `s`, the
    /// number, at most one number in brackets, and a phrase beside it.
    func matches(_ idiom: Idiom, _ text: String) -> Bool {
        let words = words(text)
        let number = ([idiom.provision.number] + idiom.provision.path).map { $0.lowercased() }
        for start in words.indices {
            var spelled: [String] = []
            var next = start
            if ["section", "s"].contains(words[start]) {
                next += 1
            } else if words[start].hasPrefix("s"), words[start].dropFirst().first?.isNumber == true {
                spelled = [String(words[start].dropFirst())]
                next += 1
            } else {
                continue
            }
            while spelled.count < number.count, next < words.count {
                spelled.append(words[next])
                next += 1
            }
            guard spelled == number else { continue }
            switch idiom.order {
            case .wordsFirst:
                if idiom.words.contains(where: {
                    stands($0, at: start - $0.split(separator: " ").count, in: words)
                }) {
                    return true
                }
            case .numberFirst:
                if next < words.count, Int(words[next]) != nil { next += 1 }
                if idiom.words.contains(where: { stands($0, at: next, in: words) }) { return true }
            }
        }
        return false
    }

    /// Whether a text of one regime can hold both idioms.
    func mayMeet(_ one: Idiom, _ other: Idiom) -> Bool {
        one.regimes.isEmpty || other.regimes.isEmpty
            || !Set(one.regimes).isDisjoint(with: other.regimes)
    }

    @Test func everyIdiomNamesAProvisionOfAKnownAct() throws {
        #expect(!catalogue.idioms.isEmpty)
        for idiom in catalogue.idioms {
            let instrument = try #require(catalogue.instrument(idiom.instrument))
            #expect(idiom.provision.kind == instrument.provisionKind)
            #expect(!["FOIA", "FOISA", "EIR", "EISR"].contains(idiom.instrument))
            #expect(!idiom.words.isEmpty && idiom.examples.count > 1 && idiom.nearMisses.count > 1)
            #expect(idiom.regimes.allSatisfy { catalogue.instrument($0) != nil })
            #expect(Set(idiom.words).count == idiom.words.count, "\(idiom.provision)")
        }
    }

    @Test func examplesAreOfOneActOnly() {
        for idiom in catalogue.idioms {
            for example in idiom.examples {
                #expect(matches(idiom, example), "\(idiom.instrument) \(idiom.provision): \(example)")
                let acts = Set(
                    catalogue.idioms.filter { mayMeet($0, idiom) && matches($0, example) }.map(\.instrument))
                #expect(acts == [idiom.instrument], "\(example): \(acts)")
            }
        }
    }

    @Test func nearMissesAreMissed() {
        for idiom in catalogue.idioms {
            for text in idiom.nearMisses {
                #expect(!matches(idiom, text), "\(idiom.instrument) \(idiom.provision): \(text)")
            }
        }
    }
}
