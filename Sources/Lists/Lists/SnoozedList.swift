public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// The snoozed duties, and until when, by whom and why; the soonest to come back first.
public struct SnoozedList: Hashable, Sendable {
  /// A duty and the snooze that hides it.
  struct Item: Hashable, Sendable {
    let assigned: AssignedDuty
    let silence: Silence
  }

  let now: Instant
  let items: [Item]

  /// The duties that are snoozed at a given time; the records are those of their interviews.
  public init(_ duties: [AssignedDuty], records: [InterviewRecord], at now: Instant) {
    self.now = now
    let journals = Dictionary(
      records.map { ($0.interview.id, $0.entries) }, uniquingKeysWith: { $1 })
    items =
      duties.compactMap { assigned in
        let silence = journals[assigned.interview.id]?.silence(about: assigned.duty.rule)
        guard let silence, silence.snooze.until > now else { return nil }
        return Item(assigned: assigned, silence: silence)
      }
      .sorted {
        ($0.silence.snooze.until, $0.assigned.urgency(at: now))
          < ($1.silence.snooze.until, $1.assigned.urgency(at: now))
      }
  }

  /// True if nothing is snoozed.
  public var isEmpty: Bool { items.isEmpty }

  /// The list as JSON: the shape of `due`, and `snooze` with its `entry`, `until`, `by`, `why` and
  /// the `rule` that it covers, null if it covers all.
  public var json: String {
    JSONWriter.document(
      .array(
        items.map { item in
          let snooze: JSON = [
            "entry": .number(Int(item.silence.entry.number)),
            "until": .moment(item.silence.snooze.until),
            "by": .string(item.silence.stamp.consultant.name),
            "why": .string(item.silence.snooze.why),
            "rule": .text(item.silence.snooze.rule?.rawValue),
          ]
          return item.assigned.json(at: now).adding(["snooze": snooze])
        }))
  }

  /// The list for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.read(at: now, calendar)
    var page = Page(style: style)
    guard !isEmpty else {
      page.line("Nothing is snoozed.")
      return page.text
    }
    for item in items {
      let assigned = item.assigned
      let standing = assigned.duty.standing(at: now)
      page.item(
        standing.rawValue, tone: standing == .overdue ? .overdue : .due, marginWidth: 9,
        [
          "\(assigned.interview.id.reference) \(assigned.whole)",
          SnoozeWords.line(item.silence, times),
        ])
    }
    return page.text
  }
}
