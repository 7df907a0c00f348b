import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

@Suite struct UndoReceiptTests {
  private static let receipt = Receipt(
    undoneBy: Identifier(318),
    retracted: [Fixture.entry(317, .noShow(), hoursAgo: 2, counts: false)],
    touched: [(Fixture.interview(), [Fixture.duty()])], at: Fixture.now, in: .usual)

  @Test func `it says in words what it undid`() {
    expectNoDifference(
      Self.receipt.text(),
      """
      Undone: entry 317 of #42 Priya Shah, the candidate did not come
      `debrief undo 318` brings it back.
      Next: Priya Shah, now: \(Rule.missingDebrief.asks)

      """)
  }

  @Test func `the JSON is that of a recording, and what it undid`() throws {
    let json = Self.receipt.json
    #expect(
      json.hasPrefix(
        """
        {"entry":318,"interview":42,"kind":"retraction","at":"2026-11-23T14:00:00Z","undid":[\
        {"entry":317,"kind":"noShow","at":"2026-11-23T12:00:00Z","interview":42}],"duties":[{
        """.trimmingPrefix("\n")))
    #expect((try Contract.object(json)["duties"] as? [Any])?.count == 1)
  }

  @Test func `an undone booking leaves no interview`() throws {
    let receipt = Receipt(
      undoneBy: Identifier(13),
      retracted: (1...12).map { Fixture.entry($0, .briefed, hoursAgo: 1) }, at: Fixture.now,
      in: .usual)
    let object = try Contract.object(receipt.json)
    #expect(object["entry"] as? Int == 13)
    #expect(object["interview"] as? Int == 42)
    let text = receipt.text()
    #expect(
      text.hasSuffix(
        "Undone: 2 more entries\n`debrief undo 13` brings them back.\nNext: nothing outstanding.\n"
      ))
  }
}

/// The receipt of an undo of an entry of the agency.
struct UndoneImportTests {
  private let source = Imported.source([Imported.whole(2029)])

  private func receipt(
    retracted: [JournalEntry] = [], restored: [JournalEntry] = []
  ) -> Receipt {
    Receipt(
      undoneBy: Identifier(15), retracted: retracted, restored: restored, at: Fixture.now,
      in: .usual)
  }

  @Test func saysWhatCountsNoLonger() {
    expectNoDifference(
      receipt(retracted: [source]).text(),
      """
      Undone: entry 12, bank holidays imported from list.json
      `debrief undo 15` brings it back.
      No open interview is touched.

      """)
  }

  @Test func saysWhatCountsAgain() {
    expectNoDifference(
      receipt(restored: [source]).text(),
      """
      Counts again: entry 12, bank holidays imported from list.json
      Undo: `debrief undo 15`
      No open interview is touched.

      """)
  }

  @Test func isDataToo() {
    expectNoDifference(
      receipt(retracted: [source]).json,
      #"{"entry":15,"interview":null,"kind":"retraction","at":"2026-11-23T14:00:00Z","undid":["#
        + #"{"entry":12,"kind":"holidaysImported","at":"2026-11-23T12:00:00Z","by":"Sam","#
        + #""file":"list.json"}],"restored":[],"replanned":{"interviews":0,"sooner":0,"#
        + #""later":0,"gone":0,"new":0,"unchanged":0},"duties":[]}"# + "\n")
  }
}
