/// What happens in an interview of the comparison, its moments in minutes since 1970.
struct NaiveStory {
  /// What is recorded of it, once it is over.
  enum Event: CaseIterable {
    /// Nothing.
    case silence
    /// The candidate says thank you through us.
    case thanks
    /// The employer promises an answer by a date.
    case promise
    /// The candidate gives a debrief, and was told no date.
    case debrief
    /// The candidate gives a debrief, was told a date, and leaves something to be passed on.
    case debriefWithADate
    /// We ring the candidate in vain, and one call is all that the settings allow.
    case call
  }

  let start: Int
  let end: Int
  let event: Event
  /// When it happens.
  let at: Int
  /// The date that is promised or told: 20261125.
  let date: Int
  /// The settings by name, as they are typed; all that the event's duties are counted with.
  let settings: [String: String]

  /// A setting's value; the stories name all that are asked for.
  func setting(_ name: String) -> String { settings[name, default: ""] }
}

/// A duty of the comparison.
struct NaiveDuty: Hashable {
  let rule: String
  let from: Int
  let late: Int?
  let until: Int?

  init(_ rule: String, from: Int, late: Int?, until: Int? = nil) {
    self.rule = rule
    self.from = from
    self.late = late
    self.until = until
  }
}
