import Wording

/// The answer to an import: how much came in, or would.
public struct ImportAnswer: Hashable, Sendable {
  /// How many interviews were booked.
  public let imported: Int
  /// How many candidates they are of.
  public let candidates: Int
  /// How many employers they are with.
  public let employers: Int
  /// How many vacancies they are for.
  public let vacancies: Int
  /// To how many the candidate did not come.
  public let noShows: Int
  /// Whether it was only tried.
  public let dryRun: Bool

  /// An answer of these numbers.
  public init(
    imported: Int, candidates: Int, employers: Int, vacancies: Int, noShows: Int, dryRun: Bool
  ) {
    self.imported = imported
    self.candidates = candidates
    self.employers = employers
    self.vacancies = vacancies
    self.noShows = noShows
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
      "dryRun": .bool(dryRun),
    ])
  }

  /// The answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let with = Grammar.list([
      Grammar.count(candidates, "candidate"), Grammar.count(employers, "employer"),
      Grammar.count(vacancies, "vacancy"),
    ])
    page.line(
      "\(dryRun ? "Would import" : "Imported") \(Grammar.count(imported, "interview")): \(with); "
        + "to \(Grammar.grouped(noShows)) of them the candidate did not come.")
    if dryRun { page.line("Nothing was recorded: it was a dry run.") }
    return page.text
  }
}
