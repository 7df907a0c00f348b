public import AgencySettings
import Domain
public import Rendering
public import WorkingTime

/// All versions of the policy: when, by whom, and the choices.
public struct PolicyHistory: Sendable {
  private let versions: [PolicyVersion]
  private let wording: PolicyWording

  /// Creates a history of versions, oldest first.
  public init(_ versions: [PolicyVersion], wording: PolicyWording) {
    self.versions = versions
    self.wording = wording
  }

  /// The history as JSON: an object for each version.
  public var json: String {
    JSONWriter.document(.array(versions.map(wording.json)))
  }

  /// Returns the history for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.kept(calendar)
    var page = Page(style: style)
    guard !versions.isEmpty else {
      page.line("Nobody has changed the policy: every setting is the default.")
      return page.text
    }
    for version in versions {
      page.gap()
      let stamp = version.stamp
      let doubt = stamp.clock == .given ? ", clock set by hand" : ""
      page.line(
        "\(version.entry.number), \(times.moment(stamp.at)), by \(stamp.consultant.name)\(doubt)",
        tone: .strong)
      page.line(wording.words(version), indent: 2)
      if case .adopted = version.manner {
        for change in version.changes { page.line(wording.words(change), indent: 4) }
      }
      if !version.counts { page.line("undone", tone: .quiet, indent: 2) }
    }
    return page.text
  }
}
