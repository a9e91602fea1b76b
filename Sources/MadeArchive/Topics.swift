/// What is asked about.
enum Topics {
    /// Asked about in questions that are neither confirmed nor denied: the words, and how a statement calls them.
    static let sensitive = [
        "undercover surveillance", "paid informants", "interception of telephones",
        "facial recognition trials",
        "drone deployments", "ransomware attacks", "counter terrorism patrols", "covert vehicles",
        "armed response training", "witness protection",
    ]

    /// Asked about in all other questions.
    static let ordinary = [
        "potholes", "parking permits", "library visits", "agency staff", "sickness absence",
        "catering contracts",
        "fleet vehicles", "office furniture", "translation services", "staff vacancies", "printing costs",
        "uniform purchases", "training courses", "complaints received", "mobile phones",
    ]

    static let streets = ["Mill Lane", "Station Road", "Castle Street", "Market Place", "Bridge Street"]
    static let applicants = ["Mr Hale", "Ms Orme", "Mrs Lund", "Mr Pike", "Ms Dacre"]
    static let officers = ["J Farrow", "L Merrick", "S Holt", "R Ainsley", "K Brandon"]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]
}
