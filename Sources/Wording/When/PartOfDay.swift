import WorkingTime

/// The morning, afternoon or evening of a day: which twelve hours of the clock a time is in, and
/// for a promise, by when.
enum PartOfDay: Hashable {
  case morning, afternoon, evening

  init?(word: String) {
    switch word {
    case "morning": self = .morning
    case "afternoon": self = .afternoon
    case "evening": self = .evening
    default: return nil
    }
  }

  /// `in the morning`, after a time or a day.
  static func read(_ cursor: inout TokenCursor) -> PartOfDay? {
    var ahead = cursor
    _ = ahead.take(sequence: "in the")
    guard let part = ahead.take(PartOfDay.init(word:)) else { return nil }
    cursor = ahead
    return part
  }

  /// Whether a time of day lies in it; evenings begin while afternoons still last.
  func contains(_ time: LocalTime) -> Bool {
    switch self {
    case .morning: time.hour < 12
    case .afternoon: (12..<19).contains(time.hour)
    case .evening: (17..<24).contains(time.hour)
    }
  }
}
