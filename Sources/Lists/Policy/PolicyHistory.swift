import AgencySettings
public import Domain
public import Rendering
public import WorkingTime

extension Listing where Row == JournalEntry {
  /// All entries about the policy, oldest first: when, by whom, and the choices.
  public static func policyHistory(
    _ entries: [JournalEntry], wording: PolicyWording, in calendar: WorkingCalendar
  ) -> Listing {
    let times = Times.kept(calendar)
    return Listing(
      entries, none: "Nobody has changed the policy: every setting is the default.",
      block: { entry, page in
        guard case .policy(let choices, from: let file) = entry.event else { return }
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
      },
      fields: [.members { $0.json(wording) }])
  }
}
