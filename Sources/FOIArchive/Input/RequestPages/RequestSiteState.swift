/// How a request site of the Alaveteli software names the states of a request.
enum RequestSiteState {
    /// The words for the site's own code: `partially successful` for `partially_successful`. A code
    /// of a site's own is given with spaces.
    static func words(for code: String) -> String {
        known[code] ?? String(code.map { $0 == "_" ? " " : $0 })
    }

    private static let known = [
        "waiting_classification": "awaiting classification",
        "waiting_response": "awaiting response",
        "waiting_response_overdue": "delayed",
        "waiting_response_very_overdue": "long overdue",
        "not_held": "information not held",
        "rejected": "refused",
        "waiting_clarification": "waiting clarification",
        "gone_postal": "handled by post",
        "internal_review": "awaiting internal review",
        "error_message": "delivery error",
        "requires_admin": "unusual response",
        "attention_requested": "reported for attention",
        "user_withdrawn": "withdrawn by the requester",
        "not_foi": "not an FOI request",
    ]
}
