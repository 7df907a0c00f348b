public import Rendering
import Wording

/// The answer to an import: the numbers of records that came in, or would.
public struct ImportAnswer: Hashable, Sendable {
  /// The number of interviews booked.
  public let imported: Int
  /// The number of their candidates.
  public let candidates: Int
  /// The number of their employers.
  public let employers: Int
  /// The number of their vacancies.
  public let vacancies: Int
  /// The number of interviews to which the candidate did not come.
  public let noShows: Int
  /// The number left out, since they may be of somebody who was forgotten.
  public let forgotten: Int
  /// True if nothing was recorded.
  public let dryRun: Bool

  /// Creates an answer with these numbers.
  public init(
    imported: Int, candidates: Int, employers: Int, vacancies: Int, noShows: Int,
    forgotten: Int = 0, dryRun: Bool
  ) {
    self.imported = imported
    self.candidates = candidates
    self.employers = employers
    self.vacancies = vacancies
    self.noShows = noShows
    self.forgotten = forgotten
    self.dryRun = dryRun
  }

  /// The answer as JSON.
  public var json: String {
    JSONWriter.document([
      "imported": .number(imported),
      "candidates": .number(candidates),
      "employers": .number(employers),
      "vacancies": .number(vacancies),
      "noShows": .number(noShows),
      "forgotten": .number(forgotten),
      "dryRun": .bool(dryRun),
    ])
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let with = Grammar.list([
      Grammar.count(candidates, "candidate"), Grammar.count(employers, "employer"),
      Grammar.count(vacancies, "vacancy"),
    ])
    page.line(
      "\(dryRun ? "Would import" : "Imported") \(Grammar.count(imported, "interview")): \(with); "
        + "no-shows: \(Grammar.grouped(noShows)).")
    if forgotten > 0 {
      page.line(
        "Left out: \(Grammar.grouped(forgotten)) that may be of an erased candidate, from before the "
          + "erasure. Delete them from the file too, or import them with --someone-else.")
    }
    if dryRun { page.line("Nothing was recorded: it was a dry run.") }
    return page.text
  }
}
