public import ChasePolicy
public import Domain
public import WorkingTime

/// All that a consultant wants to have seen of an interview before dialling: what was said last, who
/// owes whom what, what nobody has asked yet, where the two sides disagree, and how to begin.
public struct CallCard: Sendable {
  /// The latest that passed between us and one of the others.
  struct LastWord: Hashable, Sendable {
    /// With whom.
    let with: Party
    /// Its entry.
    let entry: JournalEntry
    /// What was said: of a debrief, what all debriefs of the interview come to.
    let content: JournalEntry.Content
  }

  /// The interview with its journal.
  let record: InterviewRecord
  /// What we are to do: what has begun first, the most urgent before the rest.
  let weOwe: [AssignedDuty]
  /// What the others are to do of their own accord, in the same order.
  let theyOwe: [AssignedDuty]
  /// When the employer is to answer; nil where no date is in force, or no answer is waited for.
  let answerBy: Deadline?
  /// What was said last: to or by the candidate, then to or by the employer.
  let lastWords: [LastWord]
  /// What nobody has asked yet, the candidate's side first.
  let gaps: [CardGap]
  /// Where what is on record disagrees with itself.
  let contradictions: [CardContradiction]
  /// How to begin, to whom we owe something first.
  let openings: [CardOpening]
  /// The entry that undid the booking: then nobody has anything to ask; nil where it is booked.
  let undoing: JournalEntry?
  /// At which moment it is read.
  let now: Instant
  /// In whose time: the agency's.
  let calendar: WorkingCalendar

  /// The card of an interview at a moment, from its journal and its plan in any order; what has
  /// lapsed or is snoozed by then is left out.
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
  /// Where it stands on a card: what has begun before what has not, then by urgency.
  fileprivate func place(at now: Instant) -> (Int, Urgency) {
    (duty.from <= now ? 0 : 1, urgency(at: now))
  }
}

extension JournalEntry {
  /// With whom of the other two it tells of a word exchanged with us, or of our trying to; nil where
  /// with nobody.
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
