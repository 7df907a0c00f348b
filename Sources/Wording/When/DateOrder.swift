/// The order in which a file writes numeric day, month and year.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// 23/11/2026, as everywhere else in this program.
  case dayMonthYear = "dmy"
  /// 11/23/2026.
  case monthDayYear = "mdy"
  /// 26/11/23.
  case yearMonthDay = "ymd"
}
