/// A retention period of candidates' data: a choice of the agency as a whole, recorded, adopted
/// and undone like the others, though no rule reads it.
public enum RetentionTerm: String, CaseIterable, Hashable, Sendable {
  /// The particulars of an erased candidate: their name and their interviews.
  case particulars
  /// The account of an interview that is over.
  case notes
  /// Candidates none of whose interviews is open.
  case closedCandidates

  /// Its name, as it is typed: `retention.notes`.
  public var name: String { "retention.\(rawValue)" }

  /// The default.
  ///
  /// Particulars: at least one year after the last service, by regulation 29(2) of the Conduct of
  /// Employment Agencies and Employment Businesses Regulations 2003 (SI 2003/3319). No law has a
  /// figure for the others: UK GDPR article 5(1)(e) leaves it to the agency to choose one.
  public var standard: RetentionPeriod {
    switch self {
    case .particulars: .months(12)
    case .notes, .closedCandidates: .unlimited
    }
  }

  /// A description of its values, with examples.
  var takes: String {
    switch self {
    case .particulars: "a year or longer for the whole agency, such as 1y or 18mo"
    case .notes, .closedCandidates:
      "a length of time for the whole agency, such as 6mo or 2y, or never"
    }
  }

  /// True if it takes a period.
  func accepts(_ period: RetentionPeriod) -> Bool {
    switch (self, period) {
    case (.particulars, .unlimited): false
    case (.particulars, .months(let months)): months >= 12
    case (.notes, _), (.closedCandidates, _): true
    }
  }
}

/// A retention period.
public enum RetentionPeriod: Hashable, Sendable {
  /// So many months, one at least.
  case months(Int)
  /// Without limit, until it is decided.
  case unlimited

  /// Parses a period: `6mo`, `1y`, `never`; nil for any other text.
  init?(typed text: String) {
    if text == "never" {
      self = .unlimited
      return
    }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard let number = Int(digits), (1...Self.most).contains(number) else { return nil }
    switch text.dropFirst(digits.count) {
    case "mo": self = .months(number)
    case "y" where number <= Self.most / 12: self = .months(number * 12)
    default: return nil
    }
  }

  /// The period as it is typed.
  public var text: String {
    switch self {
    case .months(let months) where months.isMultiple(of: 12): "\(months / 12)y"
    case .months(let months): "\(months)mo"
    case .unlimited: "never"
    }
  }

  private static let most = 1200
}
