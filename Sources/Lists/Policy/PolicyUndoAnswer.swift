public import AgencySettings
public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The answer to an undo of a change of the policy.
public struct PolicyUndoAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let retracted: [PolicyVersion]
  private let restored: [PolicyVersion]
  private let replanned: Replanned
  private let wording: PolicyWording

  /// Creates the answer for the first entry that the undo appended, the versions retracted and
  /// those restored, and the effect on the plans.
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

  private var undone: UndoneOfNoInterview {
    UndoneOfNoInterview(
      entry: entry, retracted: retracted.map(line), restored: restored.map(line))
  }

  private func line(_ version: PolicyVersion) -> UndoneOfNoInterview.Line {
    UndoneOfNoInterview.Line(
      entry: version.entry, words: wording.words(version), json: wording.json(version))
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    undone.write(on: &page)
    page.unbroken(replanned.words)
    return page.text
  }

  /// Returns the answer as JSON: as any undo, with its effect on the plans.
  public func json(at now: Instant) -> String {
    undone.json(at: now, replanned: replanned.json)
  }
}
