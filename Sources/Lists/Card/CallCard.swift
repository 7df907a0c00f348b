public import ChasePolicy
public import Domain
public import WorkingTime

/// The summary of an interview that a consultant reads before a call: the last contact, who owes
/// whom what, the gaps, the contradictions and opening lines.
public struct CallCard: Sendable {
  /// The latest contact between us and one of the other parties.
  struct LastWord: Hashable, Sendable {
    /// The other party.
    let with: Party
    /// The entry of the contact.
    let entry: JournalEntry
    /// The content of the entry; for a debrief, all debriefs of the interview combined.
    let content: JournalEntry.Content
  }

  /// The interview with its journal.
  let record: InterviewRecord
  /// Our duties: those that have begun first, then by urgency.
  let weOwe: [AssignedDuty]
  /// The others' own duties, in the same order.
  let theyOwe: [AssignedDuty]
  /// The deadline of the employer's answer; nil if no date is in force or no answer is awaited.
  let answerBy: Deadline?
  /// The last contact with the candidate, then with the employer.
  let lastWords: [LastWord]
  /// The facts that nobody has asked for yet, the candidate's side first.
  let gaps: [CardGap]
  /// The contradictions on record.
  let contradictions: [CardContradiction]
  /// The opening lines of a call, those to parties we owe something first.
  let openings: [CardOpening]
  /// The entry that undid the booking, after which nothing is left to ask; nil if it is booked.
  let undoing: JournalEntry?
  /// The instant at which the card is read.
  let now: Instant
  /// The agency's calendar.
  let calendar: WorkingCalendar

  /// Creates the card of an interview at an instant from its journal and its plan, in any order;
  /// duties that have lapsed or are snoozed by then are left out.
  public init(
    _ record: InterviewRecord, duties: [AssignedDuty], at now: Instant, in calendar: WorkingCalendar
  ) {
    self.record = record
    self.now = now
    self.calendar = calendar
    let owed =
      duties
      .filter { $0.duty.standing(at: now) != .lapsed && !$0.isSnoozed(at: now) }
      .sorted { $0.place(at: now) < $1.place(at: now) }
    let known = CardRecord(record, at: now)
    undoing = record.entries.undoingBooking
    weOwe = owed.filter { $0.duty.chaser == .consultant }
    theyOwe = owed.filter { $0.duty.chaser != .consultant }
    answerBy =
      known.awaitsAnswer && undoing == nil ? known.history.promiseInForce?.value : nil
    lastWords = [Party.candidate, .employer].compactMap { party in
      known.lastWord(with: party).map { entry in
        LastWord(with: party, entry: entry, content: known.completed(entry))
      }
    }
    let isBooked = undoing == nil
    gaps = isBooked ? CardGap.all(in: known) : []
    contradictions = isBooked ? CardContradiction.all(in: known, calendar: calendar) : []
    openings = isBooked ? CardOpening.all(known, owed: owed, calendar: calendar) : []
  }
}

extension AssignedDuty {
  /// Returns the sort key of a duty on a card: those that have begun first, then by urgency.
  fileprivate func place(at now: Instant) -> (Int, Urgency) {
    (duty.from <= now ? 0 : 1, urgency(at: now))
  }
}

extension JournalEntry {
  /// The other party of a contact with us, or of our attempt at one; nil if there is none.
  var wordWith: Party? {
    switch event {
    case .debrief, .briefed, .debriefAgreed, .cleared, .withdrawn: .candidate
    case .feedback, .promise: .employer
    case .contact(let contact) where contact.chaser == .consultant: contact.target
    case .contact(let contact) where contact.target == .consultant: contact.chaser
    case .thanked(.consultant): .candidate
    default: nil
    }
  }
}
