/// A length of time as it is typed: `90m`, `48h` (elapsed), `4wh` (working hours), `2wd` (working days).
public struct Span: Hashable, Sendable, CustomStringConvertible {
  /// The unit of a span.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// Elapsed minutes.
    case minutes = "m"
    /// Elapsed hours.
    case hours = "h"
    /// Hours of which only open time counts.
    case workingHours = "wh"
    /// Dates on which the calendar opens.
    case workingDays = "wd"
  }

  /// The longest amount of any unit: 100,000, which is 273 years of days.
  public static let longest = 100_000

  /// The number of units, 0 to ``longest``.
  public let amount: Int
  /// The unit.
  public let unit: Unit

  /// A span of so many of a unit; nil where the amount is negative or past ``longest``.
  public init?(_ amount: Int, _ unit: Unit) {
    guard (0...Self.longest).contains(amount) else { return nil }
    self.amount = amount
    self.unit = unit
  }

  /// A length that is fixed in the program, which every unit allows.
  public init(fixed amount: UInt16, _ unit: Unit) {
    self.amount = Int(amount)
    self.unit = unit
  }

  /// Reads a span as it is typed, digits and the unit's letters without a space; nil for anything
  /// else.
  public init?(_ text: String) {
    let digits = text.prefix(while: { $0.isASCII && $0.isNumber })
    guard let amount = Int(digits), let unit = Unit(rawValue: String(text.dropFirst(digits.count)))
    else { return nil }
    self.init(amount, unit)
  }

  /// The span as it is typed: `48h`.
  public var description: String { "\(amount)\(unit.rawValue)" }

  /// True if it has no length.
  public var isZero: Bool { amount == 0 }

  /// Its length in seconds where it counts elapsed time; nil where a calendar must be asked.
  public var elapsedSeconds: Int? {
    switch unit {
    case .minutes: amount * 60
    case .hours: amount * 3600
    case .workingHours, .workingDays: nil
    }
  }
}
