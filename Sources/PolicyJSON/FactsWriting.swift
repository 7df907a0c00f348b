public import AgencySettings
public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// Facts written as POLICY.md section 7 reads them.
extension InterviewFacts {
  /// The facts, those settings that differ from the defaults, and the calendars where they do; what
  /// the policy does not read is left out.
  public func json(
    under settings: PolicySettings = PolicySettings(),
    in calendars: Calendars = Calendars(agency: .usual)
  ) -> JSON {
    var members: [JSON.Member] = [
      .init(key: "interview", value: interviewJSON),
      .init(key: "entries", value: .array(recorded.compactMap(\.json))),
    ]
    let chosen = settings.chosen
    if !chosen.isEmpty {
      members.append(
        .init(
          key: "settings",
          value: .object(
            chosen.map { .init(key: $0.name, value: settings.json(of: $0)) })))
    }
    if let calendars = calendars.json(for: self, under: settings) {
      members.append(.init(key: "calendars", value: calendars))
    }
    return .object(members)
  }

  private var interviewJSON: JSON {
    let (word, at): (String, Instant?) =
      switch state {
      case .scheduled: ("scheduled", nil)
      case .cancelled(let at): ("cancelled", at)
      case .noShow(let at): ("noShow", at)
      }
    return [
      "start": .moment(time.start), "end": .moment(time.end), "state": .string(word),
      "stateAt": .moment(at), "stateBy": .text(stateBy?.rawValue),
      "stateRecordedAt": .moment(stateRecordedAt), "movedAt": .moment(moved?.at),
      "movedBy": .text(moved?.by?.rawValue), "movedRecordedAt": .moment(moved?.recordedAt),
      "bookedAt": .moment(bookedAt),
    ]
  }
}

extension PolicySettings {
  fileprivate func json(of setting: Setting) -> JSON {
    switch setting {
    case .span(let setting): .string(self[setting].description)
    case .count(let setting): .number(self[setting])
    }
  }
}

extension Fact {
  /// The fact as an entry; nil where the policy reads it from the interview, or not at all.
  fileprivate var json: JSON? {
    guard let fields = event.json else { return nil }
    let head: JSON = [
      "kind": .string(event.kind.rawValue), "at": .moment(at), "recordedAt": .moment(recordedAt),
    ]
    return head.adding(fields)
  }
}

extension Event {
  /// The fields that the policy reads.
  fileprivate var json: JSON? {
    switch self {
    case .briefed, .cleared, .placedElsewhere: [:]
    case .withdrawn(_, let told): ["told": .bool(told)]
    case .nextBooked(_, let start, let fell): ["start": .moment(start), "fell": .moment(fell)]
    case .debriefAgreed(let until): ["until": .deadline(until)]
    case .debrief(let debrief): debrief.json
    case .feedback(let feedback): feedback.json
    case .promise(let promise): ["by": .deadline(promise.by)]
    case .permission(let permission): ["allowed": .bool(permission.isAllowed)]
    case .contact(let contact):
      [
        "chaser": .string(contact.chaser.rawValue), "target": .string(contact.target.rawValue),
        "reached": .bool(contact.reached), "wrote": .bool(contact.result == .wrote),
        "about": contact.about.map { JSON.texts($0.map(\.rawValue)) } ?? JSON.null,
      ]
    case .thanked(let via): ["via": .string(via.rawValue)]
    case .closed(let outcome, let told):
      ["outcome": .string(outcome.rawValue), "told": .bool(told)]
    case .answered(let yes, _): ["answer": .string(yes ? "yes" : "no")]
    default: nil
    }
  }
}

extension Debrief {
  fileprivate var json: JSON {
    [
      "interest": .text(interest?.rawValue), "hearBy": .deadline(hearBy),
      "passOn": .bool(passOn), "thanked": .bool(thanked == true), "wrote": .bool(wrote),
    ]
  }
}

extension Feedback {
  fileprivate var json: JSON {
    [
      "decision": .text(decision?.rawValue), "hearBy": .deadline(hearBy),
      "answerBy": .deadline(answerBy),
    ]
  }
}

extension Calendars {
  /// The calendars as POLICY.md section 7 reads them; nil where both are the usual one, which is
  /// what a line without them means.
  ///
  /// A calendar that is given is complete, and its closed dates are a list: those are written that
  /// the plan of these facts can come upon.
  func json(
    for facts: InterviewFacts, under settings: PolicySettings
  ) -> JSON? {
    guard self != Calendars(agency: .usual) else { return nil }
    let reach = facts.reach(under: settings, in: self)
    var members: [JSON.Member] = []
    if agency != .usual {
      members.append(.init(key: "agency", value: agency.json(within: reach)))
    }
    if employer != agency {
      members.append(.init(key: "employer", value: employer.json(within: reach)))
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
    let changes = [moved?.at, bookedAt].compactMap(\.self)
    let moments = [time.start, time.end] + entries.map(\.at) + deadlines + planned + changes
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
  fileprivate func json(within reach: (from: Instant, to: Instant)) -> JSON {
    let hours = hours
    let week = Weekday.allCases.compactMap { day in
      hours[day].map { periods in
        JSON.Member(
          key: day.abbreviation, value: .array(periods.map { .string($0.description) }))
      }
    }
    let closed = closures(from: reach.from, to: reach.to)
      .filter { hours[$0.date.weekday] != nil }
    return [
      "timeZone": .string(zone.identifier), "hours": .object(week),
      "closed": .array(closed.map { .string($0.date.iso8601) }),
    ]
  }
}

extension Duty {
  /// The duty as POLICY.md section 7 writes it; `late` and `until` are null if absent.
  public var json: JSON {
    [
      "rule": .string(rule.rawValue),
      "chaser": .string(chaser.rawValue),
      "target": .string(target.rawValue),
      "from": .moment(from),
      "late": .moment(late),
      "until": .moment(until),
      "because": .array(because.map { .string($0.description) }),
    ]
  }
}
