import Domain
import WorkingTime

extension Calendars {
  /// The calendars as POLICY.md section 7 reads them; nil where both are the usual one, which is
  /// what a line without them means.
  ///
  /// A calendar that is given is complete, and its closed dates are a list: those are written that
  /// the plan of these facts can come upon.
  func json(
    for facts: InterviewFacts, under settings: PolicySettings
  ) -> JSONValue? {
    guard self != Calendars(agency: .usual) else { return nil }
    let reach = facts.reach(under: settings, in: self)
    var members: [JSONValue.Member] = []
    if agency != .usual {
      members.append(.init(name: "agency", value: agency.json(within: reach)))
    }
    if employer != agency {
      members.append(.init(name: "employer", value: employer.json(within: reach)))
    }
    return .object(members)
  }
}

extension InterviewFacts {
  /// The range of a calendar that a plan can read: from a year before the first moment to two
  /// after the last one in facts and plan, since no calendar stays closed for longer than a year.
  fileprivate func reach(
    under settings: PolicySettings, in calendars: Calendars
  ) -> (from: Instant, to: Instant) {
    let deadlines = entries.compactMap(\.event.deadline).map(calendars.agency.end(of:))
    let planned = plan(for: self, under: settings, in: calendars)
      .flatMap { [$0.from, $0.late, $0.until].compactMap { $0 } }
    let moments = [time.start, time.end] + entries.map(\.at) + deadlines + planned
    let first = moments.min() ?? time.start
    let last = moments.max() ?? time.end
    return (first.adding(seconds: -Self.year), last.adding(seconds: 2 * Self.year))
  }

  private static let year = 366 * 86_400
}

extension Event {
  /// The deadline that it tells of; of a feedback with two, that of an offer, which is the later to
  /// matter.
  fileprivate var deadline: Deadline? {
    switch self {
    case .debriefAgreed(let until): until
    case .debrief(let debrief): debrief.hearBy
    case .feedback(let feedback): feedback.answerBy ?? feedback.hearBy
    case .promise(let promise): promise.by
    default: nil
    }
  }
}

extension WorkingCalendar {
  /// The calendar as data, with the dates within reach on which its weekday's hours do not hold.
  fileprivate func json(within reach: (from: Instant, to: Instant)) -> JSONValue {
    let hours = hours
    let week = Weekday.allCases.compactMap { day in
      hours[day].map { periods in
        JSONValue.Member(
          name: day.abbreviation, value: .list(periods.map { .text($0.description) }))
      }
    }
    let closed = closures(from: reach.from, to: reach.to)
      .filter { hours[$0.date.weekday] != nil }
    return .object([
      "timeZone": .text(zone.identifier), "hours": .object(week),
      "closed": .list(closed.map { .text($0.date.iso8601) }),
    ])
  }
}
