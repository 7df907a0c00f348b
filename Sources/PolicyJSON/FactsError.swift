public import AgencySettings

/// An error in facts as data, with its place: `entries[2].by`.
public struct FactsError: Error, Hashable, Sendable {
  /// The place, as a path into the line; empty where it is the line itself.
  public let path: String
  /// The problem.
  public let problem: Problem

  /// The kinds of problems.
  public enum Problem: Hashable, Sendable {
    /// It isn't JSON.
    case notJSON
    /// It is JSON of another kind than it takes.
    case expected(FactsShape)
    /// It has to be there.
    case missing
    /// There is no such field.
    case unknownField
    /// There is no such kind of entry.
    case unknownKind(String)
    /// There is no such setting.
    case unknownSetting
    /// The value cannot be read as the kind expected.
    case badValue(String, wanted: FactsValue)
    /// The setting does not take that value.
    case badSetting(text: String, takes: SettingValueKind)
    /// The interview ends before it starts.
    case endsBeforeStart
    /// A contact is between one party and itself.
    case oneParty
    /// The time zone is not known.
    case unknownZone(String)
    /// The opening hours never come, or stay away for more than 366 days.
    case neverOpens
  }
}

/// The kinds of JSON that facts are made of.
public enum FactsShape: String, Hashable, Sendable {
  case object = "an object"
  case list = "a list"
  case text = "a text"
  case flag = "true or false"
  case textOrNumber = "a text or a number"
}

/// The types that texts within facts are parsed as.
public enum FactsValue: Hashable, Sendable {
  /// A moment.
  case instant
  /// A date.
  case date
  /// A date or a moment.
  case deadline
  /// An opening period.
  case period
  /// One of a few words.
  case oneOf([String])
}

/// The text of an error in facts: the place, a colon, then the problem.
extension FactsError: CustomStringConvertible {
  /// One line, without a full stop.
  public var description: String {
    path.isEmpty ? words : "\(path): \(words)"
  }

  private var words: String {
    switch problem {
    case .notJSON: "not a JSON object"
    case .expected(let shape): "expected \(shape.rawValue)"
    case .missing: "missing"
    case .unknownField: "unknown field"
    case .unknownKind(let kind): "unknown kind `\(kind)`"
    case .unknownSetting: "unknown setting"
    case .badValue(let text, let wanted): "`\(text)` is not \(wanted.words)"
    case .badSetting(let text, let takes): "`\(text)` is not \(takes.words)"
    case .endsBeforeStart: "the interview ends before it starts"
    case .oneParty: "a contact is between two different parties"
    case .unknownZone(let name): "unknown time zone `\(name)`"
    case .neverOpens: "the calendar never opens, or stays closed for more than 366 days"
    }
  }
}

extension FactsValue {
  fileprivate var words: String {
    switch self {
    case .instant: "an RFC 3339 instant such as 2026-11-16T10:00:00Z"
    case .date: "a date such as 2026-11-20"
    case .deadline: "a date such as 2026-11-20 or an RFC 3339 instant"
    case .period: "an opening period such as 09:00-17:30"
    case .oneOf(let choices): "one of \(choices.joined(separator: ", "))"
    }
  }
}
