public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

extension Listing where Row == (assigned: AssignedDuty, silence: Silence) {
  /// The duties that are snoozed at a given time, until when, by whom and why; the soonest to come
  /// back first.
  ///
  /// The records are those of their interviews.
  public static func snoozed(
    _ duties: [AssignedDuty], records: [InterviewRecord], at now: Instant,
    in calendar: WorkingCalendar
  ) -> Listing {
    let journals = Dictionary(
      records.map { ($0.interview.id, $0.entries) }, uniquingKeysWith: { $1 })
    let rows = duties.compactMap { assigned -> Row? in
      let silence = journals[assigned.interview.id]?.silence(about: assigned.duty.rule)
      guard let silence, silence.snooze.until > now else { return nil }
      return (assigned, silence)
    }
    let times = Times.read(at: now, calendar)
    return Listing(
      rows.sorted {
        ($0.silence.snooze.until, $0.assigned.urgency(at: now))
          < ($1.silence.snooze.until, $1.assigned.urgency(at: now))
      },
      none: "Nothing is snoozed.",
      block: { row, page in
        page.item(
          row.assigned.duty.standing(at: now),
          [
            "\(row.assigned.interview.id.reference) \(row.assigned.whole)",
            SnoozeWords.line(row.silence, times),
          ])
      },
      fields: [
        .members { $0.assigned.listed(at: now) },
        Field("snooze") { row in
          [
            "entry": .id(row.silence.entry), "until": .moment(row.silence.snooze.until),
            "by": .string(row.silence.stamp.consultant.name),
            "why": .text(row.silence.snooze.why),
            "rule": .text(row.silence.snooze.rule?.rawValue),
          ]
        },
      ])
  }
}
