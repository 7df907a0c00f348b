public import Domain
public import Rendering
import Wording

/// The answer to an import of an export: the amount that came in, or would.
public struct IntakeAnswer: Sendable {
  private let source: String
  private let verification: Verification
  private let dryRun: Bool

  /// Creates an answer to importing `source`, with the result of its verification.
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

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.unbroken(
      "\(dryRun ? "would take in" : "taken in from") \(source): \(verification.extent), "
        + "checked and whole")
    if dryRun { page.line("Nothing was recorded: it was a dry run.") }
    return page.text
  }
}
