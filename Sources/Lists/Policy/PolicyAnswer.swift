public import AgencySettings
public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// The answer to a change of the policy: the choices, and their effect on the plans.
public struct PolicyAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let manner: PolicyVersion.Manner
  private let changes: [PolicyChange]
  private let replanned: Replanned
  private let wording: PolicyWording

  /// Creates the answer for what was recorded, with its entry.
  public init(
    entry: Identifier<JournalEntry>, manner: PolicyVersion.Manner, changes: [PolicyChange],
    replanned: Replanned, wording: PolicyWording
  ) {
    self.entry = entry
    self.manner = manner
    self.changes = changes
    self.replanned = replanned
    self.wording = wording
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    switch manner {
    case .set:
      for change in changes { page.unbroken("Set: " + wording.words(change)) }
    case .adopted(let source, _):
      page.unbroken("Adopted \(source): what it does not name is the default")
      for change in changes { page.unbroken("  " + wording.words(change)) }
    }
    page.unbroken(replanned.words)
    return page.text
  }

  /// Returns the answer as JSON.
  public func json(at now: Instant) -> String {
    let kind = if case .set = manner { "policySet" } else { "policyAdopted" }
    return JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string(kind),
      "at": .moment(now), "changes": .array(changes.map(wording.json)),
      "replanned": replanned.json,
    ])
  }
}
