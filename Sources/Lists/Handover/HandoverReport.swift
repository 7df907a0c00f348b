public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// A handover from one consultant to another: a card for each interview, as the other will have it.
public struct HandoverReport: Sendable {
  /// An interview that is handed over, with its journal and its plan, and the entry that hands it
  /// over; nil for a dry run.
  public typealias Matter = (
    record: InterviewRecord, duties: [AssignedDuty], entry: Identifier<JournalEntry>?
  )

  /// The end of a handover.
  public enum Term: Hashable, Sendable {
    /// It is for good.
    case forGood
    /// It is lent until a time.
    case until(Instant)
    /// What was lent is given back.
    case back
  }

  /// The consultant who looked after the interviews until now.
  let from: Consultant
  /// The consultant who looks after them from now on.
  let to: Consultant
  /// The entries that record it, in the order of the cards; none for a dry run.
  let entries: [Identifier<JournalEntry>]
  /// A card for each interview.
  let cards: [CallCard]
  /// The end of the handover.
  let term: Term
  /// The instant of the handover.
  let now: Instant
  /// The agency's calendar.
  let calendar: WorkingCalendar

  /// Creates a handover of some interviews, in the given order, with whom to ring at the employer
  /// about each, and the other interviews of their candidates.
  public init(
    from: Consultant, to: Consultant, _ matters: [Matter], term: Term = .forGood,
    contacts: [Identifier<Interview>: EmployerContact] = [:],
    elsewhere: [Identifier<Candidate>: [InterviewRecord]] = [:], at now: Instant,
    in calendar: WorkingCalendar
  ) {
    self.from = from
    self.to = to
    self.term = term
    self.now = now
    self.calendar = calendar
    entries = matters.compactMap(\.entry)
    let end: Instant? = if case .until(let end) = term { end } else { nil }
    cards = matters.map { matter in
      let interview = matter.record.interview.lookedAfter(by: to, until: end)
      return CallCard(
        InterviewRecord(
          interview: interview, entries: matter.record.entries, related: matter.record.related),
        duties: matter.duties.map {
          AssignedDuty(duty: $0.duty, interview: interview, snoozedUntil: $0.snoozedUntil)
        }, contact: contacts[interview.id],
        elsewhere: elsewhere[interview.candidate.id] ?? [], at: now, in: calendar)
    }
  }

  /// True if there is nothing to hand over.
  public var isEmpty: Bool { cards.isEmpty }

  /// True if nothing was recorded: it was a dry run, or there was nothing to hand over.
  public var isTrial: Bool { entries.isEmpty }
}

extension HandoverReport {
  /// The receipt: the interviews, and the first task for each.
  ///
  /// As JSON, `entry` and `interview` are those of the first interview; `interviews` has a card of
  /// each, in the shape of `card`, under its own `entry`. Entries are `null` for a dry run.
  public var receipt: Receipt {
    let interviews = cards.enumerated().map { place, card in
      let entry = entries.indices.contains(place) ? entries[place] : nil
      return (["entry": .id(entry)] as JSON).adding(card.value)
    }
    return Receipt(
      entries.first, .handedOver, of: cards.first?.record.interview.id, at: now, blocks,
      [
        "from": .string(from.name), "to": .string(to.name), "until": .moment(until),
        "dryRun": .bool(isTrial),
        "interviews": .array(interviews),
      ], duties: cards.flatMap { $0.weOwe + $0.theyOwe }.map { $0.json(at: now) })
  }

  private var blocks: [Receipt.Block] {
    guard !cards.isEmpty else {
      guard term != .back else {
        return [.paragraph("Nothing is lent: there is nothing to give back.")]
      }
      return [
        .paragraph(
          "\(from.name) has no open interview, and owes nobody anything: there is nothing to hand "
            + "over, and nothing was recorded.")
      ]
    }
    let them = cards.count == 1 ? "it" : "them all"
    return [
      .paragraph(sentence, tone: .strong), .gap,
      .table(
        [.number("#"), .text("Candidate"), .text("Vacancy"), .text("Employer")],
        rows: cards.map(row), details: cards.map(detail)), .gap,
      entries.first.map {
        .undo($0, "gives \(them) \(term == .back ? "" : "back ")to \(from.name).")
      }
        ?? .paragraph("Without `--dry-run` it is recorded; `-o pack.html` makes a pack to print."),
    ]
  }

  /// The number of interviews and both consultants, in one sentence that is safe to show on a
  /// terminal.
  public var summary: String { TerminalText.escaped(sentence) }

  private var sentence: String {
    let count = Grammar.count(cards.count, "interview")
    let how = term == .back ? "back" : "over"
    let end = until.map { " until " + Times.read(at: now, calendar).moment($0) } ?? ""
    return isTrial
      ? "Would hand \(how) \(count) from \(from.name) to \(to.name)\(end); nothing was recorded."
      : "Handed \(how) \(count) from \(from.name) to \(to.name)\(end)."
  }

  private var until: Instant? { if case .until(let end) = term { end } else { nil } }

  private func row(_ card: CallCard) -> [Cell] {
    let interview = card.record.interview
    return [
      Cell(String(interview.id.number)), Cell(interview.candidate.label, .strong),
      Cell(interview.vacancy), Cell(interview.employer.name),
    ]
  }

  private func detail(_ card: CallCard) -> String {
    guard let first = card.weOwe.first?.duty else { return "nothing for us to do yet" }
    let more = card.weOwe.count - 1
    return "\(first.rule.asks), "
      + DutyWords.lateness(first, .read(at: now, calendar), at: now)
      + (more > 0 ? "; and \(more) more" : "")
  }
}
