import Foundation

/// A story as a line that `debrief policy eval` reads.
struct NaiveLine: Encodable {
  struct Interview: Encodable {
    let start, end: String
  }

  struct Entry: Encodable {
    let kind, at: String
    var by, hearBy, interest, via, chaser, target: String?
    var passOn, reached: Bool?
  }

  struct Office: Encodable {
    let timeZone: String
    let hours: [String: [String]]
    let closed: [String]

    /// An office in London of these hours.
    init(week: [Int: [Range<Int>]], closed: Set<Int>) {
      timeZone = "Europe/London"
      let names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
      hours = Dictionary(
        uniqueKeysWithValues: week.map { weekday, periods in
          (names[weekday - 1], periods.map { "\(clock($0.lowerBound))-\(clock($0.upperBound))" })
        })
      self.closed = closed.map(dateText)
    }
  }

  let interview: Interview
  let entries: [Entry]
  let settings: [String: String]
  let calendars: [String: Office]

  init(_ story: NaiveStory, agency: Office, employer: Office) {
    interview = Interview(start: instantText(story.start), end: instantText(story.end))
    entries = Self.entries(of: story)
    settings = story.settings
    calendars = ["agency": agency, "employer": employer]
  }

  private static func entries(of story: NaiveStory) -> [Entry] {
    let at = instantText(story.at)
    let date = dateText(story.date)
    switch story.event {
    case .silence: return []
    case .thanks: return [Entry(kind: "thanked", at: at, via: "consultant")]
    case .promise: return [Entry(kind: "promise", at: at, by: date)]
    case .debrief: return [Entry(kind: "debrief", at: at, interest: "yes")]
    case .debriefWithADate:
      return [Entry(kind: "debrief", at: at, hearBy: date, interest: "yes", passOn: true)]
    case .call:
      return [
        Entry(kind: "contact", at: at, chaser: "consultant", target: "candidate", reached: false)
      ]
    }
  }
}

/// The answer to such a line.
struct NaiveAnswer: Decodable {
  struct Duty: Decodable {
    let rule, from: String
    let late, until: String?
  }

  let duties: [Duty]

  /// The duties; nil where a moment is not a whole minute.
  var plan: Set<NaiveDuty> {
    Set(
      duties.map { duty in
        NaiveDuty(
          duty.rule, from: minute(duty.from) ?? -1, late: duty.late.flatMap(minute),
          until: duty.until.flatMap(minute))
      })
  }
}

private func clock(_ minute: Int) -> String {
  String(format: "%02d:%02d", minute / 60, minute % 60)
}

private func dateText(_ date: Int) -> String {
  String(format: "%04d-%02d-%02d", date / 10_000, date / 100 % 100, date % 100)
}

private func instantText(_ minute: Int) -> String {
  Date(timeIntervalSince1970: Double(minute) * 60).formatted(.iso8601)
}

private func minute(_ text: String) -> Int? {
  guard let date = try? Date(text, strategy: .iso8601) else { return nil }
  let seconds = Int(date.timeIntervalSince1970)
  return seconds % 60 == 0 ? seconds / 60 : nil
}
