/// The wordings that families descend from: whole sentences and paragraphs, each written for itself.
///
/// `{A}` is the authority, `{I}` what was asked about, `{P}` the provisions.
enum Wordings {
    static let statements: [String: String] = [
        "s-plain": "{A} neither confirms nor denies that it holds {I}, by virtue of {P}.",
        "s-duty": """
        Having read this part of your letter with care, {A} can neither confirm nor deny whether records about {I} are \
        kept in any of its departments, and {P} is the exemption on which that decision rests.
        """,
        "s-harm": """
        Since either reply would give away what the law allows to stay unsaid, {A} will neither confirm nor deny holding \
        anything on {I}, and relies for this on {P}.
        """,
        "s-policy": """
        It is the settled practice of {A}, applied alike to everyone who asks, that it neither confirms nor denies the \
        existence of material concerning {I}, as {P} permits.
        """,
        "s-excused": """
        Under {P} this office is excused from stating what its files contain, and accordingly {A} neither confirms nor \
        denies that papers on {I} were ever created or received.
        """,
        "s-today": """
        I have decided today, after speaking to the officers responsible for the subject, to neither confirm nor deny \
        that {A} has at any time collected data relating to {I}, under {P}.
        """,
        "s-hypothetical": """
        Whatever the true position may be, and without anything in this reply hinting at it, {A} must neither confirm \
        nor deny that documents touching upon {I} exist, for the reasons protected by {P}.
        """,
        "s-personal": """
        Where a private person is concerned, {A} neither confirms nor denies that a file about {I} was ever opened, closed \
            or destroyed, by virtue of {P}.
        """,
    ]

    /// Put beside something that is given: they cover other or further information only.
    static let furtherStatements: [String: String] = [
        "f-other": """
        As far as additional detail is concerned, {P} applies, so that {A} can neither confirm nor deny whether any \
            other information exists apart from that total.
        """,
        "f-beyond": """
        Beyond the figure just given, and with {P} in mind, {A} can neither confirm nor deny whether further records \
        about {I} are kept by specialist teams.
        """,
    ]

    static let arguments: [String: String] = [
        "a-mosaic": """
        A single confirmation may look harmless when it is read alone. Laid beside the replies of neighbouring bodies it \
        becomes a tile in a mosaic from which organised criminals could work out where a tactic is used and where it \
        is not, and they would move their business accordingly.
        """,
        "a-consistency": """
        The approach only works if it is applied every time. Were a denial issued whenever nothing exists, each \
        later refusal would be understood as an admission, and the protection that Parliament intended would be lost \
        for all future requests.
        """,
        "a-informants": """
        People who give help in confidence do so because they trust that their part will never be made known. \
        Confirming that a source was paid in a particular district, or denying it, could lead dangerous offenders to \
        the wrong door as easily as to the right one.
        """,
        "a-favour": """
        In favour of confirmation it can be said that the public pays for these services and deserves to know how its \
        money is spent. Openness would also improve debate and might correct mistaken reports that have appeared in \
        the press.
        """,
        "a-against": """
        Against confirmation stands the likely loss of an investigative technique. If suspects learnt by way of a \
        denial that their vehicles were not being watched, crimes would be committed that could otherwise have been \
        prevented.
        """,
        "a-balance": """
        Weighing these considerations, the safety of the community carries more weight than curiosity about tactics. \
        For the time being the balance lies in favour of leaving the matter without a confirmation or a \
            denial, and this will be looked at afresh should circumstances change.
        """,
        "a-terror": """
        The threat to the country from terrorism has been assessed as substantial for several years. To confirm which \
        equipment a regional unit deploys, or to deny that it has any, would tell hostile planners which towns are the \
        softest targets.
        """,
        "a-privacy": """
        To confirm that a named individual has come to attention, or to deny it, is in itself to publish something \
        about that person's private life. Data protection law requires a lawful basis for doing so, and the applicant's \
        wish to know does not supply one.
        """,
        "a-borders": """
        Partners overseas share intelligence on the understanding that nothing will be said about where it came from. \
        A confirmation given here, or for that matter a denial, would be read in other capitals as a breach of that \
        understanding.
        """,
        "a-cyber": """
        Attackers probe networks until they find a door that was left open. Denying that an incident took place shows \
        them their intrusion went unnoticed, while confirming it tells them exactly which of their methods have been \
        discovered by our engineers.
        """,
    ]

    /// Words that copyists put in each other's place.
    static let synonyms: [String: [String]] = [
        "holds": ["possesses", "retains"], "records": ["papers", "documents"], "kept": ["stored", "held"],
        "decision": ["conclusion", "ruling"], "reply": ["response", "answer"],
        "practice": ["policy", "custom"],
        "everyone": ["anybody", "all persons"], "material": ["information", "content"],
        "files": ["systems", "registers"],
        "papers": ["documents", "notes"], "subject": ["topic", "matter"], "data": ["figures", "statistics"],
        "documents": ["papers", "records"], "reasons": ["interests", "purposes"],
        "question": ["request", "enquiry"],
        "harmless": ["innocent", "trivial"], "read": ["seen", "viewed"],
        "neighbouring": ["other", "similar"],
        "tactic": ["method", "technique"], "criminals": ["offenders", "gangs"],
        "works": ["functions", "succeeds"],
        "refusal": ["reply", "silence"], "protection": ["shelter", "safeguard"],
        "requests": ["applicants", "cases"],
        "trust": ["believe", "expect"], "dangerous": ["violent", "determined"],
        "district": ["area", "neighbourhood"],
        "public": ["taxpayer", "community"], "services": ["activities", "functions"],
        "debate": ["discussion", "scrutiny"],
        "mistaken": ["inaccurate", "misleading"], "loss": ["weakening", "exposure"],
        "suspects": ["offenders", "culprits"],
        "prevented": ["stopped", "avoided"], "safety": ["security", "protection"],
        "matter": ["question", "position"],
        "threat": ["danger", "risk"], "equipment": ["technology", "capability"],
        "towns": ["places", "cities"],
        "named": ["identifiable", "particular"], "publish": ["disclose", "reveal"],
        "wish": ["desire", "request"],
        "partners": ["allies", "colleagues"], "intelligence": ["information", "reports"],
        "attackers": ["intruders", "hackers"],
        "incident": ["attack", "event"], "methods": ["tools", "techniques"],
        "engineers": ["specialists", "analysts"],
        "country": ["nation", "kingdom"], "several": ["many", "some"], "likely": ["probable", "foreseeable"],
        "crimes": ["offences", "burglaries"], "money": ["funding", "taxes"], "careful": ["close", "proper"],
    ]

    /// What copyists put in at the ends of paragraphs.
    static let additions = [
        "This applies to every request of this kind.", "We regret that a fuller reply is not possible.",
        "The view was reached with legal advice.", "It has been reviewed by a senior manager.",
        "Similar bodies have come to the same view.",
    ]
}
