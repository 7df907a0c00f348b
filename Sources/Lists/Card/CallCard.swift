public import ChasePolicy
public import Domain
import Rendering
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

  /// Where it is held.
  let venue: Venue
  /// The interview with its journal.
  let record: InterviewRecord
  /// The contact to ring at the employer; nil where nobody is known.
  let contact: EmployerContact?
  /// Our duties: those that have begun first, then by urgency.
  let weOwe: [AssignedDuty]
  /// The others' own duties, in the same order.
  let theyOwe: [AssignedDuty]
  /// The deadline of the employer's answer; nil if no date is in force or no answer is awaited.
  let answerBy: Deadline?
  /// The dates that the employer gave for the answer; none if no answer is awaited.
  let promised: PromisedDates
  /// The last contact with the candidate, then with the employer.
  let lastWords: [LastWord]
  /// The facts that nobody has asked for yet, the candidate's side first.
  let gaps: [CardGap]
  /// The contradictions on record.
  let contradictions: [CardContradiction]
  /// The opening lines of a call, those to parties we owe something first.
  let openings: [CardOpening]
  /// The candidate's other interviews that are open or ended with a placement.
  let elsewhere: [CardRecord]
  /// The entry that undid the booking, after which nothing is left to ask; nil if it is booked.
  let undoing: JournalEntry?
  /// The instant at which the card is read.
  let now: Instant
  /// The agency's calendar.
  let calendar: WorkingCalendar

  /// Creates the card of an interview at an instant from its journal and its plan, in any order;
  /// duties that have lapsed or are snoozed by then are left out.
  ///
  /// `elsewhere` are interviews of the same candidate, this one among them or not.
  public init(
    _ record: InterviewRecord, duties: [AssignedDuty], contact: EmployerContact? = nil,
    elsewhere: [InterviewRecord] = [],
    at now: Instant, in calendar: WorkingCalendar
  ) {
    self.record = record
    self.contact = contact
    self.now = now
    self.calendar = calendar
    let times = Times.read(at: now, calendar)
    let owed =
      duties
      .filter { $0.duty.standing(at: now) != .lapsed && !$0.isSnoozed(at: now) }
      .map { $0.described(by: record, times, at: now) }
      .sorted { $0.place(at: now) < $1.place(at: now) }
    let known = CardRecord(record, contact: contact, at: now)
    venue = known.history.venue
    self.elsewhere =
      elsewhere
      .filter { $0.interview.id != record.interview.id }
      .filter { $0.interview.isOpen || $0.interview.outcome == .placed }
      .map { CardRecord($0, at: now) }
    undoing = record.entries.undoingBooking
    weOwe = owed.filter { $0.duty.chaser == .consultant }
    theyOwe = owed.filter { $0.duty.chaser != .consultant }
    answerBy =
      known.awaitsAnswer && undoing == nil ? known.history.promiseInForce()?.value : nil
    promised =
      (known.awaitsAnswer && undoing == nil ? known.history.facts : []).promisedDates
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
  func place(at now: Instant) -> (Int, Urgency) {
    (duty.from <= now ? 0 : 1, urgency(at: now))
  }
}

extension JournalEntry {
  /// The other party of a contact with us, or of our attempt at one; nil if absent.
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

/// The card as JSON.
///
/// `lastSaid` has the last contact with the candidate and with the employer; `weOwe` and `theyOwe`
/// have the shape of `due`, duties that have begun first; `answerBy` is a date or an instant, and
/// `promised` has all that the employer gave;
/// `notKnown` has the gaps and whom to ask; `contradictions` name the entries that disagree;
/// `openings` have a sentence to begin a call with; `elsewhere` has the candidate's other
/// interviews.
extension CallCard {
  /// The card as a JSON document.
  public var json: String { JSONWriter.document(value) }

  /// The value in the document, for a document with several cards.
  var value: JSON {
    let times = Times.kept(calendar)
    let head = JSON.of(
      record.interview, .number, .candidateReached, .employer, .vacancy, .stage, .consultant,
      .start, .end, .outcome)
    let card = head.adding([
      "place": .text(venue.place), "link": .text(venue.link), "note": .text(venue.note),
      "contact": contact?.json ?? .null,
      "lastSaid": .array(lastWords.map { json(of: $0, times) }),
      "weOwe": .array(weOwe.map { $0.json(at: now) }),
      "theyOwe": .array(theyOwe.map { $0.json(at: now) }),
      "answerBy": .deadline(answerBy),
      "promised": .array(promised.all.map { .deadline($0) }),
      "notKnown": .array(gaps.map(\.json)),
      "contradictions": .array(contradictions.map { json(of: $0, times) }),
      "openings": .array(openings.map(\.json)),
      "elsewhere": .array(elsewhere.map { $0.json(times) }),
    ])
    return undoing.map { card.adding($0.bookingUndone) } ?? card
  }

  private func json(of word: LastWord, _ times: Times) -> JSON {
    JSON.of(word.entry, .number).adding(["with": .string(word.with.rawValue)])
      .adding(.of(word.entry, .happened, .by))
      .adding(["words": .string(EventWords(times: times).line(word.content))])
  }

  private func json(of contradiction: CardContradiction, _ times: Times) -> JSON {
    [
      "about": .string(contradiction.about),
      "entries": .array(contradiction.entries.map { .id($0) }),
      "words": .string(contradiction.words(times)),
    ]
  }
}

extension CardGap {
  fileprivate var json: JSON {
    ["about": .string(rawValue), "ask": .string(ask.rawValue), "words": .string(words)]
  }
}

extension CardOpening {
  fileprivate var json: JSON {
    ["to": .string(to.rawValue), "person": .text(person), "words": .string(words)]
  }
}
