public import Domain
public import WorkingTime
import Wording

/// What a debrief says, a part to a line, to be looked over before it is recorded.
public struct DebriefSummary: Hashable, Sendable {
  let debrief: Debrief
  let at: Instant

  /// A debrief, and when it was told.
  public init(_ debrief: Debrief, at: Instant) {
    self.debrief = debrief
    self.at = at
  }

  /// The parts that were filled in, under the words by which a text for `log` names them.
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
