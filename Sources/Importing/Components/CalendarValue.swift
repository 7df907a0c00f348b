import WorkingTime

/// The values of iCalendar properties (RFC 5545, sections 3.3.4 to 3.3.6).
extension ContentLine {
  /// A date such as `20261225`, or a date and a time such as `20261225T090000Z`.
  struct DateAndTime: Hashable {
    let date: LocalDate
    /// The time of day; nil for a date alone.
    let time: LocalTime?
    let isUTC: Bool
  }

  /// The value as a date, with a time where it has one; nil if it is neither.
  ///
  /// A leap second is read as the last second of its minute.
  var dateAndTime: DateAndTime? {
    let parts = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = Self.separated(parts[0], [4, 2, 2], by: "-").flatMap(LocalDate.init(iso8601:))
    else { return nil }
    guard parts.count > 1 else { return DateAndTime(date: date, time: nil, isUTC: false) }
    let isUTC = parts[1].hasSuffix("Z")
    let clock = isUTC ? parts[1].dropLast() : parts[1]
    let digits = clock.hasSuffix("60") ? clock.dropLast(2) + "59" : clock
    guard let time = Self.separated(digits, [2, 2, 2], by: ":").flatMap(LocalTime.init(iso8601:)),
      time < .endOfDay
    else { return nil }
    return DateAndTime(date: date, time: time, isUTC: isUTC)
  }

  /// The value as a duration such as `PT1H30M`, `P1D` or `P1W`, in seconds; nil if it is not one.
  var seconds: Int? {
    let pattern =
      #/
      \+? P (?: (\d{1,4}) W
        | (?: (\d{1,4}) D )? (?: T (?: (\d{1,4}) H )? (?: (\d{1,5}) M )? (?: (\d{1,6}) S )? )? )
      /#
    guard value.count > 2, let match = value.wholeMatch(of: pattern) else { return nil }
    let (_, weeks, days, hours, minutes, seconds) = match.output
    return [(weeks, 604_800), (days, 86_400), (hours, 3600), (minutes, 60), (seconds, 1)]
      .reduce(0) { sum, part in sum + (part.0.flatMap { Int($0) } ?? 0) * part.1 }
  }

  /// Returns the parts of a text with these lengths, separated; nil if it has another length.
  private static func separated(
    _ text: some StringProtocol, _ lengths: [Int], by separator: String
  ) -> String? {
    guard text.utf8.count == lengths.reduce(0, +) else { return nil }
    var rest = text[...]
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: separator)
  }
}
