public import WorkingTime

/// An office whose working time is meant.
public enum Office: String, CaseIterable, Hashable, Sendable {
  /// Ours; POLICY.md calls its calendar A.
  case agency
  /// The employer's; POLICY.md calls its calendar M.
  case employer
}

/// The calendars that count: the agency's and the employer's.
public struct Calendars: Hashable, Sendable {
  /// The agency's calendar; POLICY.md calls it A.
  public let agency: WorkingCalendar
  /// The employer's calendar; POLICY.md calls it M.
  public let employer: WorkingCalendar

  /// The agency's calendar, and the employer's where they have one of their own.
  public init(agency: WorkingCalendar, employer: WorkingCalendar? = nil) {
    self.agency = agency
    self.employer = employer ?? agency
  }

  /// The calendar of an office.
  public subscript(office: Office) -> WorkingCalendar {
    switch office {
    case .agency: agency
    case .employer: employer
    }
  }
}
