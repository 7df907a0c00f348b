public import AgencySettings
public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// The answer to a change of the policy: the choices, and their effect on the plans.
public struct PolicyAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let file: TextFile?
  private let changes: [PolicyChange]
  private let replanned: Replanned
  private let wording: PolicyWording

  /// Creates the answer for choices that were recorded, from a file or one by one, with their entry.
  public init(
    entry: Identifier<JournalEntry>, from file: TextFile?, changes: [PolicyChange],
    replanned: Replanned, wording: PolicyWording
  ) {
    self.entry = entry
    self.file = file
    self.changes = changes
    self.replanned = replanned
    self.wording = wording
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    if let file {
      page.unbroken("Adopted \(file.source): what it does not name is the default")
      for change in changes { page.unbroken("  " + wording.words(change)) }
    } else {
      for change in changes { page.unbroken("Set: " + wording.words(change)) }
    }
    page.unbroken(replanned.words)
    return page.text
  }

  /// Returns the answer as JSON.
  public func json(at now: Instant) -> String {
    let kind: Event.Kind = file == nil ? .policySet : .policyAdopted
    return JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string(kind.rawValue),
      "at": .moment(now), "changes": .array(changes.map(wording.json)),
      "replanned": replanned.json,
    ])
  }
}
