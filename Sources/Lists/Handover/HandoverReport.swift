public import ChasePolicy
public import Domain
public import WorkingTime

/// A handover from one consultant to another: a card for each interview, as the other will have it.
public struct HandoverReport: Sendable {
  /// An interview that is handed over, with its journal and its plan, and the entry that hands it
  /// over; nil for a dry run.
  public typealias Matter = (
    record: InterviewRecord, duties: [AssignedDuty], entry: Identifier<JournalEntry>?
  )

  /// The consultant who looked after the interviews until now.
  let from: Consultant
  /// The consultant who looks after them from now on.
  let to: Consultant
  /// The entries that record it, in the order of the cards; none for a dry run.
  let entries: [Identifier<JournalEntry>]
  /// A card for each interview.
  let cards: [CallCard]
  /// The instant of the handover.
  let now: Instant
  /// The agency's calendar.
  let calendar: WorkingCalendar

  /// Creates a handover of some interviews, in the given order.
  public init(
    from: Consultant, to: Consultant, _ matters: [Matter], at now: Instant,
    in calendar: WorkingCalendar
  ) {
    self.from = from
    self.to = to
    self.now = now
    self.calendar = calendar
    entries = matters.compactMap(\.entry)
    cards = matters.map { matter in
      let interview = matter.record.interview.lookedAfter(by: to)
      return CallCard(
        InterviewRecord(interview: interview, entries: matter.record.entries),
        duties: matter.duties.map {
          AssignedDuty(duty: $0.duty, interview: interview, snoozedUntil: $0.snoozedUntil)
        }, at: now, in: calendar)
    }
  }

  /// True if there is nothing to hand over.
  public var isEmpty: Bool { cards.isEmpty }

  /// True if nothing was recorded: it was a dry run, or there was nothing to hand over.
  public var isTrial: Bool { entries.isEmpty }
}
