public import Domain
public import Rendering
import Wording

/// The answer to an import of contacts: the numbers and addresses that changed, or would.
public struct ContactsAnswer: Hashable, Sendable {
  private let edits: [PersonEdit]
  private let kept: [PersonEdit]
  private let known: Int
  private let strangers: Int
  private let bad: Int
  private let dryRun: Bool

  /// Creates an answer for these changes; `kept` are those that would replace what is on record,
  /// and were not made.
  ///
  /// `known` counts the candidates of whom the file says nothing new, `strangers` those not on
  /// record, and `bad` the contacts left out since they could not be read.
  public init(
    _ edits: [PersonEdit], kept: [PersonEdit], known: Int, strangers: Int, bad: Int, dryRun: Bool
  ) {
    self.edits = edits
    self.kept = kept
    self.known = known
    self.strangers = strangers
    self.bad = bad
    self.dryRun = dryRun
  }

  /// The answer as JSON.
  public var json: String {
    JSONWriter.document([
      "changed": .number(edits.count), "kept": .number(kept.count), "known": .number(known),
      "strangers": .number(strangers), "notUnderstood": .number(bad), "dryRun": .bool(dryRun),
    ])
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let verb = dryRun ? "Would take in" : "Took in"
    page.line("\(verb) numbers and addresses of \(Grammar.count(edits.count, "candidate")).")
    for edit in edits { page.line("  \(edit.person.name): \(edit.given)") }
    if !kept.isEmpty {
      page.line("Kept what is on record, which --replace would change:")
      for edit in kept { page.line("  \(edit.person.name): not \(edit.given)") }
    }
    page.others(
      "Other contacts",
      [
        (known, "with nothing new"), (strangers, "of no candidate here"), (bad, "not understood"),
      ])
    if dryRun { page.line("Nothing was recorded: it was a dry run.") }
    return page.text
  }
}

extension PersonEdit {
  /// The details given for them.
  fileprivate var given: String {
    let given = changes.compactMap { change in
      switch change {
      case .phone(let value), .email(let value): value
      case .name: nil
      }
    }
    return Grammar.list(given)
  }
}
