import Foundation
import Testing

/// A change of London's clocks, with stories about it and the offices that they are told in.
struct ClockChange: CustomTestStringConvertible {
  /// The date of the change: 20260329.
  let date: Int
  /// The midnight in universal time that begins it, in minutes since 1970.
  let midnight: Int

  var testDescription: String { "\(date)" }

  /// The last Sundays in March and in October of 2020 to 2040.
  static let all: [ClockChange] = (2020...2040).flatMap { year in
    [3, 10].compactMap { month in
      (25...31).lazy.compactMap { ClockChange(sunday: $0, month, year) }.first
    }
  }

  private init?(sunday day: Int, _ month: Int, _ year: Int) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = DateComponents(year: year, month: month, day: day)
    guard let midnight = calendar.date(from: parts),
      calendar.component(.weekday, from: midnight) == 1
    else { return nil }
    date = year * 10_000 + month * 100 + day
    self.midnight = Int(midnight.timeIntervalSince1970) / 60
  }

  /// The weeks about it, as the clocks of a zone have them.
  func wall(in zone: TimeZone) -> Wall {
    Wall(zone, from: midnight - 6 * 1440, days: 21)
  }

  /// A date some days later.
  func date(later days: Int) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let day = Date(timeIntervalSince1970: Double(midnight + days * 1440) * 60)
    let parts = calendar.dateComponents([.year, .month, .day], from: day)
    return (parts.year ?? 0) * 10_000 + (parts.month ?? 0) * 100 + (parts.day ?? 0)
  }
}

extension ClockChange {
  /// A story of that event, else made by chance: an interview within three days of the change.
  func story(of event: NaiveStory.Event, _ dice: inout Dice) -> NaiveStory {
    let start = midnight + (dice.below(6 * 96) - 3 * 96) * 15
    let end = start + dice.one(of: [0, 15, 60, 90])
    let spans = ["0wd", "1wd", "2wd", "0wh", "3wh", "10wh", "90m", "24h", "48h"]
    let names = [
      "candidate.callBackWithin", "candidate.quietRetry", "candidate.updateWithin",
      "employer.feedbackWithin", "employer.feedbackWithoutDebrief", "employer.grace",
      "thankYou.nudgeAfter", "thankYou.within", "lateAfter",
    ]
    var settings = ["candidate.maxAttempts": "1"]
    for name in names { settings[name] = dice.one(of: spans) }
    return NaiveStory(
      start: start, end: end, event: event, at: end + dice.below(300) * 15,
      date: date(later: dice.below(8) - 2), settings: settings)
  }

  /// Hours made by chance, whose edges lie outside the hour that is skipped or repeated.
  func hours(_ dice: inout Dice) -> [Int: [Range<Int>]] {
    let days = [
      [540..<1050], [540..<780, 840..<1050], [0..<1440], [0..<120], [30..<180, 600..<720],
      [120..<360], [480..<960],
    ]
    let day = dice.one(of: days)
    let weekdays = dice.one(of: [[2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7], [1, 4, 7], [2, 3, 6]])
    return Dictionary(uniqueKeysWithValues: weekdays.map { ($0, day) })
  }

  /// A few closed dates made by chance.
  func closed(_ dice: inout Dice) -> Set<Int> {
    Set((0..<dice.below(4)).map { _ in date(later: dice.below(10) - 4) })
  }
}
