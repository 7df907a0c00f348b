import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists

struct HolidayUndoAnswerTests {
  private let source = Imported.source([Imported.whole(2029)])

  private func answer(
    retracted: [HolidayImport] = [], restored: [HolidayImport] = []
  ) -> HolidayUndoAnswer {
    HolidayUndoAnswer(
      entry: Identifier(15), retracted: retracted, restored: restored, replanned: Replanned())
  }

  @Test func saysWhatCountsNoLonger() {
    expectNoDifference(
      answer(retracted: [source]).text(),
      """
      Undone: entry 12, bank holidays imported from list.json
      `debrief undo 15` brings it back.
      No open interview is touched.

      """)
  }

  @Test func saysWhatCountsAgain() {
    expectNoDifference(
      answer(restored: [source]).text(),
      """
      Counts again: entry 12, bank holidays imported from list.json
      Undo: `debrief undo 15`
      No open interview is touched.

      """)
  }

  @Test func isDataToo() {
    let json = answer(retracted: [source]).json(at: Instant(seconds: 0))
    expectNoDifference(
      json,
      #"{"entry":15,"interview":null,"kind":"retraction","at":"1970-01-01T00:00:00Z","undid":["#
        + #"{"entry":12,"kind":"holidaysImported","at":"2026-11-23T12:00:00Z","by":"Sam","#
        + #""file":"list.json"}],"restored":[],"replanned":{"interviews":0,"sooner":0,"#
        + #""later":0,"gone":0,"new":0,"unchanged":0},"duties":[]}"# + "\n")
  }
}
