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

extension SettingValueKind {
  /// A description, with examples: `a span such as 48h`.
  public var words: String {
    switch self {
    case .span: "a span such as 90m, 48h, 4wh or 2wd"
    case .elapsedSpan: "a span of elapsed time such as 90m or 48h"
    case .count: "a whole number from 0 to \(CountSetting.most)"
    }
  }
}
