public import Domain
public import Rendering
import Wording
public import WorkingTime

/// A summary of a debrief, one part on each line, to check before it is recorded.
public struct DebriefSummary: Hashable, Sendable {
  let debrief: Debrief
  let at: Instant

  /// Creates a summary of a debrief given at an instant.
  public init(_ debrief: Debrief, at: Instant) {
    self.debrief = debrief
    self.at = at
  }

  /// Returns the parts that were filled in, under the labels that a text for `log` uses.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    var page = Page(style: style)
    for (label, paragraphs) in parts(.kept(calendar)) where !paragraphs.isEmpty {
      page.item(label, tone: .quiet, marginWidth: 9, paragraphs)
    }
    return page.text
  }

  private func parts(_ times: Times) -> [(label: String, paragraphs: [String])] {
    let account = debrief.account
    return [
      ("called", [times.moment(at)]),
      ("rang", account.rang.map { [$0 == .us ? "us" : "candidate"] } ?? []),
      ("went", account.went.map { ["\($0) of 5"] } ?? []),
      ("met", account.met.map(\.words)),
      ("said", lines(account.discussed)),
      ("worried", account.concerns),
      ("forgot", account.forgot),
      ("keen", debrief.interest.map { [$0.rawValue] } ?? []),
      ("next", lines(account.next)),
      ("hear by", debrief.hearBy.map { [TimeWords.full($0, in: times.calendar)] } ?? []),
      ("thanked", debrief.thanked.map { [$0 ? "yes" : "no"] } ?? []),
      ("note", lines(account.note)),
    ]
  }

  private func lines(_ text: String?) -> [String] {
    text?.split(separator: "\n").map(String.init) ?? []
  }
}
