/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The three letters that opening hours are keyed by: `mon` to `sun`.
  public var abbreviation: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }

  /// The weekday of those three letters, `mon` to `sun`; nil for any others.
  public init?(abbreviation: String) {
    guard let day = Self.allCases.first(where: { $0.abbreviation == abbreviation }) else {
      return nil
    }
    self = day
  }
}
