import AgencySettings

/// The words for invalid policies.
enum PolicyWords {
  /// The fault, without a full stop.
  static func line(_ error: PolicyError) -> String {
    switch error {
    case .badValue(let term, let text):
      "\(term.name) cannot be `\(shown(text))`: expected \(term.takes)"
    case .neverOpens(let employer):
      "\(employer == nil ? "the agency's calendar" : "an employer's calendar") "
        + "would never open, or stay closed for more than 366 days; nothing was saved"
    }
  }
}
