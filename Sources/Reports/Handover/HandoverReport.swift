public import ChasePolicy
public import Domain
public import WorkingTime

/// What one consultant hands over to another: a card for each interview, as the other will have it.
public struct HandoverReport: Sendable {
  /// An interview that is handed over.
  public struct Matter: Sendable {
    let record: InterviewRecord
    let duties: [AssignedDuty]
    let entry: Identifier<JournalEntry>?

    /// An interview with its journal and its plan, and the entry that hands it over; nil where
    /// that is only tried.
    public init(
      _ record: InterviewRecord, duties: [AssignedDuty], entry: Identifier<JournalEntry>? = nil
    ) {
      self.record = record
      self.duties = duties
      self.entry = entry
    }
  }

  /// Who looked after the interviews until now.
  let from: Consultant
  /// Who does from now on.
  let to: Consultant
  /// The entries that say so, in the order of the cards; none where it is only tried.
  let entries: [Identifier<JournalEntry>]
  /// A card for each interview.
  let cards: [CallCard]
  /// At which moment.
  let now: Instant
  /// In whose time: the agency's.
  let calendar: WorkingCalendar

  /// A handover of some interviews, in the order in which they are given.
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

  /// Whether there is nothing to hand over.
  public var isEmpty: Bool { cards.isEmpty }

  /// Whether nothing was recorded: it was only tried, or there was nothing to hand over.
  public var isTrial: Bool { entries.isEmpty }
}
