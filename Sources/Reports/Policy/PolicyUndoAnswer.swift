public import ChasePolicy
public import Domain
public import WorkingTime
import Wording

/// The answer to an undo of a change of the policy.
public struct PolicyUndoAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let retracted: [PolicyVersion]
  private let restored: [PolicyVersion]
  private let replanned: Replanned
  private let wording: PolicyWording

  /// The first entry that the undo appended, the versions that count no longer and those that count
  /// again, and what that did to the plans.
  public init(
    entry: Identifier<JournalEntry>, retracted: [PolicyVersion], restored: [PolicyVersion],
    replanned: Replanned, wording: PolicyWording
  ) {
    self.entry = entry
    self.retracted = retracted
    self.restored = restored
    self.replanned = replanned
    self.wording = wording
  }

  /// The answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for version in retracted {
      page.unbroken("Undone: entry \(version.entry.number), \(wording.words(version))")
    }
    for version in restored {
      page.unbroken("Counts again: entry \(version.entry.number), \(wording.words(version))")
    }
    page.unbroken(
      "`debrief undo \(entry.number)` \(retracted.isEmpty ? "takes that" : "brings it") back.")
    page.unbroken(replanned.words)
    return page.text
  }

  /// The answer as JSON: as any undo, with what it did to the plans.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string("retraction"),
      "at": .moment(now), "undid": .array(retracted.map(wording.json)),
      "restored": .array(restored.map(wording.json)), "replanned": replanned.json,
      "duties": .array([]),
    ])
  }
}
