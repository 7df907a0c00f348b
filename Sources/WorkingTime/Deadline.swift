/// A deadline: a date, which ends when business ends, or a moment.
public enum Deadline: Hashable, Sendable {
  /// By a date; the calendar that it is read in says when that date's business ends.
  case endOf(LocalDate)
  /// By a moment, at which it ends.
  case at(Instant)
}
