/// A reason why a calendar can't be set.
public enum CalendarError: Error, Hashable, Sendable {
  /// No time zone of that name is known.
  case unknownZone(String)
  /// Opening hours are not written as `09:00-17:30`.
  case unreadablePeriod(String)
  /// Opening hours do not end after they begin.
  case periodEndsTooSoon(String)
  /// There is no weekday with hours, or it stays closed for 366 days on end.
  case neverOpens
}
