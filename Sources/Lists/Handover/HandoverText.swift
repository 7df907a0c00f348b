import ChasePolicy
import Domain
public import Rendering
import Wording
import WorkingTime

extension HandoverReport {
  /// Returns the answer for people: the interviews, and the first task for each.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    guard !cards.isEmpty else {
      page.line(
        "\(from.name) has no open interview, and owes nobody anything: there is nothing to hand "
          + "over, and nothing was recorded.")
      return page.text
    }
    page.line(sentence, tone: .strong)
    page.gap()
    page.table(
      columns: [.number("#"), .text("Candidate"), .text("Vacancy"), .text("Employer")],
      rows: cards.map(row), details: cards.map(detail))
    page.gap()
    if let entry = entries.first {
      page.unbroken(
        "`debrief undo \(entry.number)` gives \(cards.count == 1 ? "it" : "them all") back to "
          + "\(from.name).")
    } else {
      page.line("Without `--dry-run` it is recorded; `-o pack.html` makes a pack to print.")
    }
    return page.text
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
