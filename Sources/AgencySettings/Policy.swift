public import Domain
public import WorkingTime

/// The policy of an agency: its settings and its working time, and the exceptions for single
/// employers.
///
/// Defaults are those of POLICY.md sections 4 and 7. A choice for an employer overrides the one for
/// the agency, term by term: an employer of whom only Friday's hours are known keeps the agency's
/// zone, other hours, bank holidays and closed dates.
public struct Policy: Hashable, Sendable {
  /// The figures for every employer who has none of their own.
  public let settings: PolicySettings
  /// The agency's working time.
  public let calendar: WorkingCalendar
  /// The table of bank holidays that calendars keep.
  public let holidays: HolidayTable

  /// The flags that are off for the agency as a whole; on is the default.
  private let flags: [AgencyFlag: Bool]
  private let ownRetention: [RetentionTerm: RetentionPeriod]

  private let ownFlags: [Identifier<Employer>: [AgencyFlag: Bool]]
  private let ownSettings: [Identifier<Employer>: PolicySettings]
  private let ownCalendars: [Identifier<Employer>: Calendars]

  /// The policy where nobody chose anything.
  public init() {
    settings = PolicySettings()
    calendar = .usual
    holidays = .builtIn
    flags = [:]
    ownRetention = [:]
    ownFlags = [:]
    ownSettings = [:]
    ownCalendars = [:]
  }

  /// The policy of these choices, of which a later one on a term goes before an earlier one.
  ///
  /// Throws ``PolicyError/neverOpens(employer:)`` where a calendar would; that is seen only when
  /// all of the choices are known.
  public init(
    _ changes: [PolicyChange], holidays: HolidayTable = .builtIn
  ) throws(PolicyError) {
    var terms: [Identifier<Employer>?: PolicyTerms] = [:]
    for change in changes {
      try terms[change.employer, default: PolicyTerms()].set(change.term, change.text)
    }
    let agency = terms.removeValue(forKey: nil) ?? PolicyTerms()
    let settings = agency.over(PolicySettings())
    let calendar = try Self.calendar(agency.calendar, for: nil, by: holidays)
    var ownFlags: [Identifier<Employer>: [AgencyFlag: Bool]] = [:]
    var ownSettings: [Identifier<Employer>: PolicySettings] = [:]
    var ownCalendars: [Identifier<Employer>: Calendars] = [:]
    for case (let employer?, let terms) in terms {
      ownSettings[employer] = terms.over(settings)
      ownFlags[employer] = terms.flags
      let theirs = terms.calendar.over(agency.calendar)
      ownCalendars[employer] = Calendars(
        agency: calendar, employer: try Self.calendar(theirs, for: employer, by: holidays))
    }
    self.settings = settings
    self.calendar = calendar
    self.holidays = holidays
    flags = agency.flags.filter { !$0.value }
    ownRetention = agency.retention.filter { $0.value != $0.key.standard }
    self.ownFlags = ownFlags
    self.ownSettings = ownSettings
    self.ownCalendars = ownCalendars
  }

  /// The figures that hold for an employer's interviews.
  public func settings(for employer: Identifier<Employer>) -> PolicySettings {
    ownSettings[employer] ?? settings
  }

  /// True if a flag is on, for an employer's interviews or for the agency as a whole.
  public func isOn(_ flag: AgencyFlag, for employer: Identifier<Employer>? = nil) -> Bool {
    employer.flatMap { ownFlags[$0]?[flag] } ?? flags[flag] ?? true
  }

  /// The retention period of a kind of candidates' data.
  public func retention(_ term: RetentionTerm) -> RetentionPeriod {
    ownRetention[term] ?? term.standard
  }

  /// The agency's working time, and the employer's.
  public func calendars(for employer: Identifier<Employer>) -> Calendars {
    ownCalendars[employer] ?? Calendars(agency: calendar)
  }

  private static func calendar(
    _ terms: CalendarTerms, for employer: Identifier<Employer>?, by holidays: HolidayTable
  ) throws(PolicyError) -> WorkingCalendar {
    do {
      return try terms.calendar(by: holidays)
    } catch {
      // A value that was chosen can be read, so that there is nothing else left to be wrong.
      throw .neverOpens(employer: employer)
    }
  }
}
