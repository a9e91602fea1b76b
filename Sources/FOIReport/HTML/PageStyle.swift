import Digests
import FOIParser

/// The look of a page, and the policy that admits it and nothing else.
enum PageStyle {
    /// No source for anything, but for the style sheet of which this is the digest.
    static var contentSecurityPolicy: String {
        let digest = base64(SHA256.digest(of: Array("\(sheet)".utf8)))
        return "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
    }

    /// Base 64 by RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
            for place in 0..<4 {
                text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Kinds of marks differ by their line as well as by their colour.
    static let sheet: StaticString = """
        :root{color-scheme:light dark;--page:#fff;--ink:#1b1b1b;--soft:#565656;--rule:#8a8a8a;--link:#0b4fb3;\
        --fact:#dbe9ff;--question:#d5f2f5;--answer:#e6f6de;--disposition:#c6ebb4;--citation:#fff0bd;--ncnd:#f6dcf4;\
        --finding:#ffdcd6}
        @media (prefers-color-scheme:dark){:root{--page:#16181b;--ink:#ececec;--soft:#b5b5b5;--rule:#7d7d7d;\
        --link:#9cc4ff;--fact:#1d3457;--question:#124047;--answer:#21391a;--disposition:#2d5a1f;--citation:#554611;\
        --ncnd:#55254f;--finding:#64261c}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:0 1rem 4rem;max-width:84rem;background:var(--page);color:var(--ink);\
        font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
        a{color:var(--link)}a:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-999rem}.skip:focus{position:static}
        h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin:2rem 0 .5rem}
        dl{margin:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.1rem 2rem}
        dl div{display:flex;gap:.75rem}dt{flex:0 0 6rem;color:var(--soft)}dd{margin:0;min-width:0}
        .scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}
        th,td{padding:.3rem .75rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);\
        overflow-wrap:normal}
        .key{columns:20rem;padding:0;list-style:none}.key li{padding:.15rem 0;break-inside:avoid}
        .passage{border-left:4px solid var(--rule);padding-left:.75rem;margin:1rem 0}
        .passage.answer,.passage.decision{border-left-width:8px;border-left-color:var(--ink)}
        .passage.reasons,.passage.statute{border-left-style:double;border-left-width:8px}
        .passage.request,.passage.quoted_mail{border-left-style:dashed}
        .passage.page_boilerplate .line{color:var(--soft)}
        h3{margin:0 0 .25rem;font-size:.95rem}h3 small{font-weight:normal;color:var(--soft)}
        .row{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1.5rem}
        .line{white-space:break-spaces;tab-size:4;min-height:1.5em;unicode-bidi:isolate}.row.blank .line{min-height:.75em}
        mark{color:inherit;background:var(--fact);border-bottom:2px solid var(--rule);padding:.05em 0;\
        unicode-bidi:isolate;-webkit-box-decoration-break:clone;box-decoration-break:clone}
        mark.request,mark.question{background:var(--question);border-bottom-style:dashed}
        mark.answer{background:var(--answer);border-bottom-width:1px}
        mark.disposition{background:var(--disposition);border-bottom:3px solid var(--ink)}
        mark.citation{background:var(--citation);border-bottom-style:dotted;border-bottom-color:var(--ink)}
        mark.ncnd{background:var(--ncnd);border-bottom:4px double var(--ink)}
        mark.finding{background:var(--finding);outline:2px solid var(--ink)}
        .ref{font-size:.7em;line-height:1;user-select:none;-webkit-user-select:none}.ref a{padding:0 .2em}
        .notes{margin:.1rem 0 .5rem;padding:0 0 0 .75rem;list-style:none;font-size:.85rem;line-height:1.4}
        .notes li{border-left:6px solid var(--fact);padding:.1rem 0 .1rem .5rem;margin-bottom:.2rem}
        .notes .question,.notes .request{border-color:var(--question)}.notes .answer{border-color:var(--answer)}
        .notes .disposition{border-color:var(--disposition)}.notes .citation{border-color:var(--citation)}
        .notes .ncnd{border-color:var(--ncnd)}.notes .finding{border-color:var(--finding);font-weight:600}
        li:target,mark:has(:target){outline:3px solid var(--link)}
        @media (min-width:60rem){.row{grid-template-columns:minmax(0,1fr) 24rem}}
        @media print{.row{break-inside:avoid}.scroll{overflow:visible}}
        """
}
