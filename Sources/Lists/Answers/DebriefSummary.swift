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
    page.item("called", tone: .quiet, marginWidth: 9, [Times.kept(calendar).moment(at)])
    for field in [.rang] + DebriefField.all.filter({ $0 != .rang }) {
      guard let value = debrief[field] else { continue }
      page.item(field.label, tone: .quiet, marginWidth: 9, lines(value, calendar))
    }
    return page.text
  }

  private func lines(_ value: DebriefValue, _ calendar: WorkingCalendar) -> [String] {
    switch value {
    case .mark(let mark): ["\(mark) of 5"]
    case .choice(let name): [name]
    case .people(let people): people.map(\.words)
    case .texts(let texts): texts.flatMap { $0.split(separator: "\n").map(String.init) }
    case .deadline(let deadline): [TimeWords.full(deadline, in: calendar)]
    }
  }
}
