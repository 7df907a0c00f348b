import WorkingTime

/// The morning, afternoon or evening of a day.
///
/// It decides between am and pm, and for a promise, the deadline.
enum PartOfDay: Hashable {
  case morning, afternoon, evening

  init?(word: String) {
    switch word {
    case "morning", "am": self = .morning
    case "afternoon", "pm": self = .afternoon
    case "evening", "night": self = .evening
    default: return nil
    }
  }

  /// `in the morning`, after a time or a day.
  static func read(_ cursor: inout TokenCursor) -> PartOfDay? {
    var ahead = cursor
    if !ahead.take(sequence: "in the") { _ = ahead.nextWords("at", "night") && ahead.take("at") }
    guard let part = ahead.take(PartOfDay.init(word:)) else { return nil }
    cursor = ahead
    return part
  }

  /// The time recorded for an event known only to have happened in this part of the day.
  var middle: LocalTime {
    let time =
      switch self {
      case .morning: LocalTime(hour: 10, minute: 30)
      case .afternoon: LocalTime(hour: 15)
      case .evening: LocalTime(hour: 19)
      }
    return time ?? .startOfDay
  }

  /// The time at which it begins.
  var start: LocalTime {
    let time =
      switch self {
      case .morning: LocalTime.startOfDay
      case .afternoon: LocalTime(hour: 12)
      case .evening: LocalTime(hour: 17)
      }
    return time ?? .startOfDay
  }

  /// True if a time of day lies in it; evening and afternoon overlap.
  func contains(_ time: LocalTime) -> Bool {
    switch self {
    case .morning: time.hour < 12
    case .afternoon: (12..<19).contains(time.hour)
    case .evening: (17..<24).contains(time.hour)
    }
  }
}
