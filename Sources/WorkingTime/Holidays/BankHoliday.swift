/// A date on which the banks of a part of the United Kingdom, and most offices, are closed.
public struct BankHoliday: Hashable, Sendable {
  /// The date; of our own holidays never a Saturday or a Sunday.
  public let date: LocalDate
  /// Its name in the official list: `Boxing Day`.
  public let name: String
  /// True if it stands in for a day that fell on a weekend.
  public let isSubstitute: Bool
  /// True if it is only what the standing rules lead to expect: no list of its year is published.
  public let isForecast: Bool

  /// A bank holiday that somebody has published.
  public init(date: LocalDate, name: String, isSubstitute: Bool) {
    self.init(date: date, name: name, isSubstitute: isSubstitute, isForecast: false)
  }

  init(date: LocalDate, name: String, isSubstitute: Bool, isForecast: Bool) {
    self.date = date
    self.name = name
    self.isSubstitute = isSubstitute
    self.isForecast = isForecast
  }
}
