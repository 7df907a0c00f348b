import Domain
import Testing
import WorkingTime

/// The interview that every row of the tables begins with: Monday 16 November 2026, 10:00 to 11:00,
/// in London, where clocks go by universal time that month.
///
/// Each row changes one thing.
enum Interview {
  static let start = moment("11-16 10:00")
  static let end = moment("11-16 11:00")

  /// Monday to Friday 08:00 to 16:00 in Berlin, which is 07:00 to 15:00 universal time.
  static let berlin: WorkingCalendar? = {
    guard let period = try? OpeningPeriod("08:00-16:00"), let zone = try? Zone("Europe/Berlin")
    else { return nil }
    let hours = Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, [period]) })
    return try? WorkingCalendar(zone: zone, hours: hours)
  }()
}

/// A moment of 2026 as the tables write it: `11-16 10:00`, or with seconds.
func moment(_ text: String) -> Instant {
  let parts = text.split(separator: " ")
  let time = parts.count == 2 ? parts[1] : ""
  let seconds = time.count == 5 ? ":00" : ""
  guard let date = parts.first, let moment = Instant(rfc3339: "2026-\(date)T\(time)\(seconds)Z")
  else {
    Issue.record("no moment of 2026: \(text)")
    return Instant(seconds: 0)
  }
  return moment
}

/// A date of 2026 as the tables write it: `11-16`.
func date(_ text: String) -> LocalDate {
  guard let date = LocalDate(iso8601: "2026-\(text)") else {
    Issue.record("no date of 2026: \(text)")
    return LocalDate(dayNumber: 0)
  }
  return date
}

/// A fact as the tables write it; where it was recorded later, that is written too.
func on(_ when: String, _ event: Event, recorded: String? = nil) -> Fact {
  Fact(at: moment(when), recordedAt: recorded.map(moment), event)
}

extension Event {
  static func debrief(
    _ interest: Interest? = .yes, hearBy: Deadline? = nil, passOn: Bool = false,
    thanked: Bool = false, wrote: Bool = false
  ) -> Event {
    .debrief(
      Debrief(interest: interest, hearBy: hearBy, passOn: passOn, thanked: thanked, wrote: wrote))
  }

  static func feedback(
    _ decision: Decision?, hearBy: Deadline? = nil, answerBy: Deadline? = nil
  ) -> Event {
    .feedback(Feedback(decision: decision, hearBy: hearBy, answerBy: answerBy))
  }

  static func promise(_ by: Deadline) -> Event { .promise(Promise(by: by)) }

  static var allowed: Event { .permission(.allowed(agreedBy: nil)) }
  static var forbidden: Event { .permission(.forbidden(why: nil)) }
  static var withdrew: Event { .withdrawn(why: nil) }

  /// We reached them.
  static func reached(_ target: Party) -> Event { contact(.consultant, target, .reached) }

  /// One of the three reached another.
  static func reached(_ chaser: Party, _ target: Party) -> Event {
    contact(chaser, target, .reached)
  }

  /// We tried to reach them.
  static func missed(_ target: Party) -> Event { contact(.consultant, target, .noAnswer) }

  /// We wrote to them.
  static func wrote(_ target: Party, about: [Rule]? = nil) -> Event {
    contact(.consultant, target, .wrote, about: about)
  }

  /// They wrote to us.
  static func wrote(from chaser: Party) -> Event { contact(chaser, .consultant, .wrote) }

  /// One of the three tried to reach another.
  static func missed(_ chaser: Party, _ target: Party) -> Event {
    contact(chaser, target, .noAnswer)
  }

  static func contact(
    _ chaser: Party, _ target: Party, _ result: Contact.Result, about: [Rule]? = nil
  ) -> Event {
    guard let contact = Contact(chaser: chaser, target: target, result: result, about: about)
    else {
      Issue.record("a contact of \(chaser) with itself")
      return .cleared
    }
    return .contact(contact)
  }
}
