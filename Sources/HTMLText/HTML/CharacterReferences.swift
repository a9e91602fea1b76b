/// Names of character references that libxml2 does not decode by itself, or slowly, with their code points,
/// from the HTML Standard's table of named character references.
struct CharacterReferences: Sendable {
    static let tables = CharacterReferences()

    let withSemicolon = WordTable<UInt32>(
        (oldestNames + commonNames + newerNames).map { ($0.name, $0.codePoint) })
    /// Names that stand for their character without a semicolon too.
    let withoutSemicolon = WordTable<UInt32>(oldestNames.map { ($0.name, $0.codePoint) })

    /// Those that need no semicolon.
    private static let oldestNames: [(name: StaticString, codePoint: UInt32)] = [
        ("AElig", 0xC6), ("AMP", 0x26), ("Aacute", 0xC1), ("Acirc", 0xC2), ("Agrave", 0xC0),
        ("Aring", 0xC5), ("Atilde", 0xC3), ("Auml", 0xC4), ("COPY", 0xA9), ("Ccedil", 0xC7),
        ("ETH", 0xD0), ("Eacute", 0xC9), ("Ecirc", 0xCA), ("Egrave", 0xC8), ("Euml", 0xCB),
        ("GT", 0x3E), ("Iacute", 0xCD), ("Icirc", 0xCE), ("Igrave", 0xCC), ("Iuml", 0xCF),
        ("LT", 0x3C), ("Ntilde", 0xD1), ("Oacute", 0xD3), ("Ocirc", 0xD4), ("Ograve", 0xD2),
        ("Oslash", 0xD8), ("Otilde", 0xD5), ("Ouml", 0xD6), ("QUOT", 0x22), ("REG", 0xAE),
        ("THORN", 0xDE), ("Uacute", 0xDA), ("Ucirc", 0xDB), ("Ugrave", 0xD9), ("Uuml", 0xDC),
        ("Yacute", 0xDD), ("aacute", 0xE1), ("acirc", 0xE2), ("acute", 0xB4), ("aelig", 0xE6),
        ("agrave", 0xE0), ("amp", 0x26), ("aring", 0xE5), ("atilde", 0xE3), ("auml", 0xE4),
        ("brvbar", 0xA6), ("ccedil", 0xE7), ("cedil", 0xB8), ("cent", 0xA2), ("copy", 0xA9),
        ("curren", 0xA4), ("deg", 0xB0), ("divide", 0xF7), ("eacute", 0xE9), ("ecirc", 0xEA),
        ("egrave", 0xE8), ("eth", 0xF0), ("euml", 0xEB), ("frac12", 0xBD), ("frac14", 0xBC),
        ("frac34", 0xBE), ("gt", 0x3E), ("iacute", 0xED), ("icirc", 0xEE), ("iexcl", 0xA1),
        ("igrave", 0xEC), ("iquest", 0xBF), ("iuml", 0xEF), ("laquo", 0xAB), ("lt", 0x3C),
        ("macr", 0xAF), ("micro", 0xB5), ("middot", 0xB7), ("nbsp", 0xA0), ("not", 0xAC),
        ("ntilde", 0xF1), ("oacute", 0xF3), ("ocirc", 0xF4), ("ograve", 0xF2), ("ordf", 0xAA),
        ("ordm", 0xBA), ("oslash", 0xF8), ("otilde", 0xF5), ("ouml", 0xF6), ("para", 0xB6),
        ("plusmn", 0xB1), ("pound", 0xA3), ("quot", 0x22), ("raquo", 0xBB), ("reg", 0xAE),
        ("sect", 0xA7), ("shy", 0xAD), ("sup1", 0xB9), ("sup2", 0xB2), ("sup3", 0xB3),
        ("szlig", 0xDF), ("thorn", 0xFE), ("times", 0xD7), ("uacute", 0xFA), ("ucirc", 0xFB),
        ("ugrave", 0xF9), ("uml", 0xA8), ("uuml", 0xFC), ("yacute", 0xFD), ("yen", 0xA5),
        ("yuml", 0xFF),
    ]

    /// Names of HTML 4 that letters are full of.
    private static let commonNames: [(name: StaticString, codePoint: UInt32)] = [
        ("ndash", 0x2013), ("mdash", 0x2014), ("lsquo", 0x2018), ("rsquo", 0x2019),
        ("sbquo", 0x201A), ("ldquo", 0x201C), ("rdquo", 0x201D), ("bdquo", 0x201E),
        ("hellip", 0x2026), ("bull", 0x2022), ("euro", 0x20AC), ("trade", 0x2122),
        ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("zwnj", 0x200C), ("zwj", 0x200D),
        ("lsaquo", 0x2039), ("rsaquo", 0x203A), ("prime", 0x2032), ("Prime", 0x2033),
        ("larr", 0x2190), ("uarr", 0x2191), ("rarr", 0x2192), ("darr", 0x2193), ("minus", 0x2212),
        ("le", 0x2264), ("ge", 0x2265), ("dagger", 0x2020), ("Dagger", 0x2021),
    ]

    /// Names newer than HTML 4 that pages use for punctuation, fractions and signs; with a semicolon only.
    private static let newerNames: [(name: StaticString, codePoint: UInt32)] = [
        ("apos", 0x27), ("colon", 0x3A), ("comma", 0x2C), ("period", 0x2E), ("semi", 0x3B),
        ("num", 0x23), ("excl", 0x21), ("quest", 0x3F), ("lpar", 0x28), ("rpar", 0x29),
        ("lsqb", 0x5B), ("rsqb", 0x5D), ("lbrack", 0x5B), ("rbrack", 0x5D), ("lcub", 0x7B),
        ("rcub", 0x7D), ("lbrace", 0x7B), ("rbrace", 0x7D), ("ast", 0x2A), ("midast", 0x2A),
        ("plus", 0x2B), ("equals", 0x3D), ("percnt", 0x25), ("dollar", 0x24), ("sol", 0x2F),
        ("bsol", 0x5C), ("lowbar", 0x5F), ("UnderBar", 0x5F), ("commat", 0x40), ("grave", 0x60),
        ("DiacriticalGrave", 0x60), ("Hat", 0x5E), ("vert", 0x7C), ("verbar", 0x7C),
        ("VerticalLine", 0x7C), ("Tab", 0x9), ("NewLine", 0xA), ("hyphen", 0x2010),
        ("dash", 0x2010), ("horbar", 0x2015), ("check", 0x2713), ("checkmark", 0x2713),
        ("cross", 0x2717), ("star", 0x2606), ("starf", 0x2605), ("bigstar", 0x2605), ("AMP", 0x26),
        ("LT", 0x3C), ("GT", 0x3E), ("QUOT", 0x22), ("COPY", 0xA9), ("REG", 0xAE),
        ("TRADE", 0x2122), ("rsquor", 0x2019), ("lsquor", 0x201A), ("ldquor", 0x201E),
        ("rdquor", 0x201D), ("OpenCurlyQuote", 0x2018), ("CloseCurlyQuote", 0x2019),
        ("OpenCurlyDoubleQuote", 0x201C), ("CloseCurlyDoubleQuote", 0x201D),
        ("NonBreakingSpace", 0xA0), ("mldr", 0x2026), ("nldr", 0x2025), ("bullet", 0x2022),
        ("half", 0xBD), ("frac13", 0x2153), ("frac23", 0x2154), ("frac15", 0x2155),
        ("frac18", 0x215B), ("frac38", 0x215C), ("frac58", 0x215D), ("frac78", 0x215E),
        ("numsp", 0x2007), ("puncsp", 0x2008), ("emsp13", 0x2004), ("emsp14", 0x2005),
        ("hairsp", 0x200A), ("ThinSpace", 0x2009), ("ZeroWidthSpace", 0x200B), ("NoBreak", 0x2060),
        ("square", 0x25A1), ("squ", 0x25A1), ("phone", 0x260E), ("female", 0x2640),
        ("male", 0x2642), ("inodot", 0x131), ("heartsuit", 0x2665), ("ddagger", 0x2021),
        ("incare", 0x2105), ("copysr", 0x2117), ("numero", 0x2116),
    ]
}
