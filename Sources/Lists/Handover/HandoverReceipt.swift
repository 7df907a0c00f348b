import ChasePolicy
import Domain
public import Rendering
import Wording
import WorkingTime

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
        "from": .string(from.name), "to": .string(to.name), "dryRun": .bool(isTrial),
        "interviews": .array(interviews),
      ], duties: cards.flatMap { $0.weOwe + $0.theyOwe }.map { $0.json(at: now) })
  }

  private var blocks: [Receipt.Block] {
    guard !cards.isEmpty else {
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
      entries.first.map { .undo($0, "gives \(them) back to \(from.name).") }
        ?? .paragraph("Without `--dry-run` it is recorded; `-o pack.html` makes a pack to print."),
    ]
  }

  /// The number of interviews and both consultants, in one sentence that is safe to show on a
  /// terminal.
  public var summary: String { TerminalText.escaped(sentence) }

  private var sentence: String {
    let count = Grammar.count(cards.count, "interview")
    return isTrial
      ? "Would hand over \(count) from \(from.name) to \(to.name); nothing was recorded."
      : "Handed over \(count) from \(from.name) to \(to.name)."
  }

  private func row(_ card: CallCard) -> [Cell] {
    let interview = card.record.interview
    return [
      Cell(String(interview.id.number)), Cell(interview.candidate.name, .strong),
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
