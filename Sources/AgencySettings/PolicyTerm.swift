public import WorkingTime

/// Something that an agency may choose in its policy: a figure of the rules, or a part of a calendar.
public enum PolicyTerm: Hashable, Sendable {
  /// A setting of POLICY.md section 4.
  case setting(Setting)
  /// Something that is on or off; no rule reads it.
  case flag(AgencyFlag)
  /// A part of a calendar (POLICY.md section 2).
  case calendar(CalendarTerm)
  /// A retention period of candidates' data; no rule reads it.
  case retention(RetentionTerm)

  /// Every term: the settings in the order of POLICY.md, what is said at entry, how long what is
  /// kept, then the calendar, its hours last.
  public static let all: [PolicyTerm] =
    Setting.all.map(PolicyTerm.setting) + AgencyFlag.allCases.map(PolicyTerm.flag)
    + RetentionTerm.allCases.map(PolicyTerm.retention) + CalendarTerm.all.map(PolicyTerm.calendar)

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The term of that name; nil if absent.
  public init?(named name: String) {
    guard let term = Self.byName[name] else { return nil }
    self = term
  }

  /// Its name, as it is typed: `employer.grace`, `calendar.hours.fri`.
  public var name: String {
    switch self {
    case .setting(let setting): setting.name
    case .flag(let flag): flag.rawValue
    case .calendar(let term): term.name
    case .retention(let term): term.name
    }
  }

  /// A description of its values, with examples: `a span such as 90m, 48h, 4wh or 2wd`.
  public var takes: String {
    switch self {
    case .setting(let setting): setting.takes.words
    case .flag: "on or off"
    case .calendar(let term): term.takes
    case .retention(let term): term.takes
    }
  }

  /// Its value where nobody chose another.
  public var standard: String {
    switch self {
    case .setting(let setting): PolicySettings().text(of: setting)
    case .flag: PolicyTerms.text(of: true)
    case .calendar(let term): CalendarTerms.standard.text(of: term) ?? ""
    case .retention(let term): term.standard.text
    }
  }

  /// True if it can be chosen for one employer: how long a candidate's data is kept and what their
  /// card shows cannot, for an interview is not all that is known of them.
  public var isOfEmployersToo: Bool {
    switch self {
    case .retention, .flag(.colleaguesOnCards): false
    case .setting, .flag(.wordsAtEntry), .calendar: true
    }
  }
}

/// A choice that is on or off, on where nobody chose.
public enum AgencyFlag: String, CaseIterable, Hashable, Sendable {
  /// The warning about words that touch on protected characteristics.
  case wordsAtEntry = "words.atEntry"
  /// The card of a candidate or an employer shows interviews that colleagues look after.
  case colleaguesOnCards = "card.colleagues"
}

/// A part of a calendar that can be chosen by itself.
public enum CalendarTerm: Hashable, Sendable {
  /// The office whose time zone it uses.
  case timeZone
  /// The opening periods of a weekday.
  case hours(Weekday)
  /// The part of the kingdom whose bank holidays it keeps.
  case bankHolidays
  /// The dates on which it is closed besides.
  case closed

  /// Every part of a calendar.
  public static let all: [CalendarTerm] =
    [.timeZone, .bankHolidays, .closed] + Weekday.allCases.map(CalendarTerm.hours)

  /// Its name, as it is typed: `calendar.hours.fri`.
  public var name: String {
    switch self {
    case .timeZone: "calendar.timeZone"
    case .hours(let day): "calendar.hours.\(day.abbreviation)"
    case .bankHolidays: "calendar.bankHolidays"
    case .closed: "calendar.closed"
    }
  }

  /// A description of its values, with examples.
  var takes: String {
    switch self {
    case .timeZone: "a time zone such as Europe/London"
    case .hours: "opening periods such as 09:00-13:00 14:00-17:30, or closed"
    case .bankHolidays: "england-and-wales, scotland, northern-ireland or none"
    case .closed: "dates such as 2026-12-24 office party; 2026-12-31, or none"
    }
  }
}
