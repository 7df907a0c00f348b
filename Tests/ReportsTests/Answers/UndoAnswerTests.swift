import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

@Suite struct UndoAnswerTests {
  private static let answer = UndoAnswer(
    entry: Identifier(318),
    retracted: [Fixture.entry(317, .noShow, hoursAgo: 2, counts: false)],
    touched: [UndoAnswer.Touched(interview: Fixture.interview(), duties: [Fixture.duty()])])

  @Test func `it says in words what it undid`() {
    expectNoDifference(
      Self.answer.text(at: Fixture.now, calendar: .usual),
      """
      Undone: entry 317 of #42 Priya Shah, the candidate did not come
      `debrief undo 318` brings it back.
      Next: Sam Okafor to Priya Shah, now: \(Rule.missingDebrief.asks)

      """)
  }

  @Test func `the JSON is that of a recording, and what it undid`() throws {
    let json = Self.answer.json(at: Fixture.now)
    #expect(
      json.hasPrefix(
        """
        {"entry":318,"interview":42,"kind":"retraction","at":"2026-11-23T14:00:00Z","undid":[\
        {"entry":317,"kind":"noShow","at":"2026-11-23T12:00:00Z","interview":42}],"duties":[{
        """.trimmingPrefix("\n")))
    #expect((try Contract.object(json)["duties"] as? [Any])?.count == 1)
  }

  @Test func `an undone booking leaves no interview`() throws {
    let answer = UndoAnswer(
      entry: Identifier(13),
      retracted: (1...12).map { Fixture.entry($0, .briefed, hoursAgo: 1) }, touched: [])
    let object = try Contract.object(answer.json(at: Fixture.now))
    #expect(object["entry"] as? Int == 13)
    #expect(object["interview"] as? Int == 42)
    let text = answer.text(at: Fixture.now, calendar: .usual)
    #expect(
      text.hasSuffix(
        "Undone: 2 more entries\n`debrief undo 13` brings them back.\nNext: nothing outstanding.\n"
      ))
  }
}

/// The answer to an undo of an entry of the agency.
struct UndoneImportTests {
  private let source = Imported.source([Imported.whole(2029)])

  private func answer(
    retracted: [JournalEntry] = [], restored: [JournalEntry] = []
  ) -> UndoAnswer {
    UndoAnswer(entry: Identifier(15), retracted: retracted, restored: restored)
  }

  @Test func saysWhatCountsNoLonger() {
    expectNoDifference(
      answer(retracted: [source]).text(at: Fixture.now, calendar: .usual),
      """
      Undone: entry 12, bank holidays imported from list.json
      `debrief undo 15` brings it back.
      No open interview is touched.

      """)
  }

  @Test func saysWhatCountsAgain() {
    expectNoDifference(
      answer(restored: [source]).text(at: Fixture.now, calendar: .usual),
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
