/// In which order a file writes day, month and year where all three are numbers.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// 23/11/2026, as everywhere else in this program.
  case dayMonthYear = "dmy"
  /// 11/23/2026.
  case monthDayYear = "mdy"
  /// 26/11/23.
  case yearMonthDay = "ymd"
}
