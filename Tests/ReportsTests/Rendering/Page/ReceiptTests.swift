import CustomDump
import Domain
import Testing

@testable import Rendering

@Suite struct ReceiptTests {
  private static let entry = Identifier<JournalEntry>(12)

  @Test func `the JSON begins with the entry and ends with the duties`() {
    let head = #"{"entry":12,"interview":null,"kind":"templateSet","at":"2026-11-23T14:00:00Z""#
    let receipt = { (duties: [JSON]?) in
      Receipt(
        Self.entry, .templateSet, at: Fixture.now, [], ["draft": .string("chase")], duties: duties)
    }
    expectNoDifference(receipt([]).json, head + #","draft":"chase","duties":[]}"# + "\n")
    expectNoDifference(receipt(nil).json, head + #","draft":"chase"}"# + "\n")
  }

  @Test func `without an entry nothing was recorded`() {
    let receipt = Receipt(nil, .handedOver, at: Fixture.now, [], [:])
    #expect(!receipt.isSaved)
    #expect(receipt.json.hasPrefix(#"{"entry":null,"interview":null,"kind":"handedOver""#))
  }

  @Test(arguments: [true, false])
  func `a dry run says so at the end, in words and as JSON`(_ dryRun: Bool) {
    let receipt = Receipt(dryRun: dryRun, ["Imported one."], ["imported": .number(1)])
    #expect(receipt.isSaved != dryRun)
    #expect(receipt.text().split(separator: "\n").count == (dryRun ? 2 : 1))
    expectNoDifference(receipt.json, #"{"imported":1,"dryRun":\#(dryRun)}"# + "\n")
  }

  @Test func `the command that undoes an entry stands alone or in a sentence`() {
    expectNoDifference(
      Receipt([.undo(Self.entry), .undo(Self.entry, "brings it back.")], [:]).text(),
      """
      Undo: `debrief undo 12`
      `debrief undo 12` brings it back.

      """)
  }
}
