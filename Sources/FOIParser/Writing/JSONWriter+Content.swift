/// The parts of the response object that say what was asked, answered and relied on.
extension JSONWriter {
    mutating func write(_ round: RequestRound) {
        object(inline: true) { writer in
            writer.member("id", round.id)
            writer.member("label", round.label)
            writer.member("span", round.span)
        }
    }

    mutating func write(_ question: Question) {
        object { writer in
            writer.member("id", question.id)
            writer.member("request", question.request)
            writer.member("parent", question.parent)
            writer.member("number", question.number)
            writer.member("label", question.label)
            writer.member("text", question.text)
            writer.member("span", question.span)
        }
    }

    mutating func write(_ answer: Answer) {
        object { writer in
            writer.member("id", answer.id)
            writer.member("questions", answer.questions)
            writer.member("label", answer.label)
            writer.member("text", answer.text)
            writer.member("span", answer.span)
            writer.member("outcome", answer.outcome.rawValue)
            writer.members("dispositions", answer.dispositions) { $0.write($1) }
            writer.member("exemptions", answer.exemptions)
            writer.key("confidence")
            writer.share(answer.confidence)
        }
    }

    mutating func write(_ disposition: Disposition) {
        object(inline: true) { writer in
            writer.member("outcome", disposition.outcome.rawValue)
            writer.member("span", disposition.span)
        }
    }

    mutating func write(_ citation: CitedProvision) {
        object { writer in
            writer.member("text", citation.text)
            writer.member("span", citation.span)
            writer.member("instrument", citation.instrument)
            writer.member("provision", citation.provision)
            writer.member("citation", citation.citation)
            writer.member("uri", citation.uri)
            writer.member("role", citation.role.rawValue)
        }
    }

    mutating func write(_ exemption: Exemption) {
        object { writer in
            writer.member("citation", exemption.citation)
            writer.member("title", exemption.title)
            writer.member("limb", exemption.limb.rawValue)
            writer.member("class", exemption.exemptionClass)
            writer.member("test", exemption.test)
            writer.member("ncnd_limb", exemption.ncndLimb)
            writer.member("questions", exemption.questions)
            writer.member("public_interest_considered", exemption.publicInterestConsidered)
            writer.members("spans", exemption.spans, inline: true) { $0.write($1) }
        }
    }

    mutating func write(_ statement: NCNDStatement) {
        object { writer in
            writer.member("text", statement.text)
            writer.member("span", statement.span)
            writer.member("extent", statement.extent.rawValue)
            writer.member("questions", statement.questions)
            writer.member("exemptions", statement.exemptions)
            writer.member("rule", statement.rule)
        }
    }
}
