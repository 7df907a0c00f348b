import AgencySettings
public import Rendering
import ChasePolicy
public import Domain
public import WorkingTime

/// All entries about the policy: when, by whom, and the choices.
public struct PolicyHistory: Sendable {
  private let entries: [JournalEntry]
  private let wording: PolicyWording

  /// Creates a history of the entries about the policy, oldest first.
  public init(_ entries: [JournalEntry], wording: PolicyWording) {
    self.entries = entries
    self.wording = wording
  }

  /// The history as JSON: an object for each entry.
  public var json: String {
    JSONWriter.document(.array(entries.map { $0.json(wording) }))
  }

  /// Returns the history for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.kept(calendar)
    var page = Page(style: style)
    guard !entries.isEmpty else {
      page.line("Nobody has changed the policy: every setting is the default.")
      return page.text
    }
    for entry in entries {
      guard case .policy(let choices, from: let file) = entry.event else { continue }
      page.gap()
      let stamp = entry.stamp
      let doubt = stamp.clock == .given ? ", clock set by hand" : ""
      page.line(
        "\(entry.id.number), \(times.moment(stamp.at)), by \(stamp.consultant.name)\(doubt)",
        tone: .strong)
      page.line(wording.words(choices.changes, from: file), indent: 2)
      if file != nil {
        for change in choices.changes { page.line(wording.words(change), indent: 4) }
      }
      if !entry.counts { page.line("undone", tone: .quiet, indent: 2) }
    }
    return page.text
  }
}
