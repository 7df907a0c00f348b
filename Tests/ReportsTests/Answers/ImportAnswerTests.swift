import CustomDump
import Testing

@testable import Lists
@testable import Rendering

@Suite struct ImportAnswerTests {
  private func answer(dryRun: Bool) -> ImportAnswer {
    ImportAnswer(
      imported: 1233, candidates: 1200, employers: 15, vacancies: 1, noShows: 380, dryRun: dryRun)
  }

  @Test func `the JSON has the numbers`() {
    expectNoDifference(
      answer(dryRun: false).json,
      """
      {"imported":1233,"candidates":1200,"employers":15,"vacancies":1,"noShows":380,"forgotten":0,\
      "dryRun":false}

      """)
  }

  @Test func `the text has them in words, and says where nothing was recorded`() {
    expectNoDifference(
      answer(dryRun: true).text(style: Style(width: 200)),
      """
      Would import 1,233 interviews: 1,200 candidates, 15 employers and 1 vacancy; no-shows: 380.
      Nothing was recorded: it was a dry run.

      """)
    #expect(answer(dryRun: false).text().hasPrefix("Imported 1,233 interviews: "))
  }
}
