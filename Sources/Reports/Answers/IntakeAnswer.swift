public import Domain
import Wording

/// The answer to taking in an export: how much came, or would come.
public struct IntakeAnswer: Sendable {
  private let source: String
  private let verification: Verification
  private let dryRun: Bool

  /// An answer to taking in `source`, of which a check came to that.
  public init(from source: String, _ verification: Verification, dryRun: Bool) {
    self.source = source
    self.verification = verification
    self.dryRun = dryRun
  }

  /// The answer as JSON.
  public var json: String {
    JSONWriter.document([
      "from": .string(source), "entries": .number(verification.entries),
      "interviews": .number(verification.interviews), "dryRun": .bool(dryRun),
    ])
  }

  /// The answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.unbroken(
      "\(dryRun ? "would take in" : "taken in from") \(source): \(verification.extent), "
        + "checked and whole")
    if dryRun { page.line("Nothing was recorded: it was a dry run.") }
    return page.text
  }
}
