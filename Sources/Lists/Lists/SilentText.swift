import Domain
public import Rendering
import Wording
public import WorkingTime

extension SilentList {
  /// The list for people: the person to ring and where, how long silent, how often tried, when to
  /// ring; and under each, the matters.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.read(at: now, calendar)
    var page = Page(style: style)
    guard !isEmpty else {
      page.line("Everyone has called back.")
      return page.text
    }
    page.table(
      columns: [
        .number("#"), .text("Candidate"), .whole("Phone"), .number("Silent"),
        .number("Tries"), .whole("Next"),
      ],
      rows: candidates.map { row($0, times) },
      details: candidates.map { detail($0, times) })
    return page.text
  }

  private func row(_ silent: SilentCandidate, _ times: Times) -> [Cell] {
    let candidate = silent.interview.candidate
    return [
      Cell(String(silent.interview.id.number)),
      Cell(candidate.name, .strong),
      Cell(candidate.phone ?? candidate.email ?? "no number"),
      Cell(TimeWords.elapsed(silent.silentSeconds(at: now)), .overdue),
      Cell(String(silent.tries)),
      Cell(call(silent, times)),
    ]
  }

  private func call(_ silent: SilentCandidate, _ times: Times) -> String {
    guard let from = silent.callFrom else { return "not to be rung" }
    return (silent.isToBeWritten ? "write " : "ring ") + (from <= now ? "now" : times.moment(from))
  }

  private func detail(_ silent: SilentCandidate, _ times: Times) -> String {
    let interview = silent.interview
    return "\(interview.matter), \(interview.kind); ended \(times.moment(interview.time.end)), "
      + "due to call by \(times.moment(silent.calledBackBy))"
  }
}
