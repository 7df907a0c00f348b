import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists

struct ExportWriterTests {
  private static let table = ExportRecord(
    name: "visit",
    fields: [
      .init(name: "id", kind: .number, isOptional: false),
      .init(name: "note", kind: .text, isOptional: true),
      .init(name: "heldAt", kind: .moment, isOptional: true),
    ])

  @Test func aLineForEachRecordAndTheirNumber() {
    var writer = ExportWriter()
    let text =
      writer.begin()
      + writer.add(
        ExportRow(
          record: "visit", values: [.number(7), .text("\u{1B}\"\n\u{202E}"), .moment(Fixture.now)]),
        of: Self.table)
      + writer.add(
        ExportRow(record: "visit", values: [.number(8), .nothing, .nothing]), of: Self.table)
      + writer.end()
    expectNoDifference(
      text,
      #"""
      {"format":"debrief-export","version":1}
      {"record":"visit","id":7,"note":"\u001b\"\n\u202e","heldAt":"2026-11-23T14:00:00Z"}
      {"record":"visit","id":8,"note":null,"heldAt":null}
      {"record":"end","count":2}

      """#)
  }

  @Test func theSchemaTellsEveryField() {
    expectNoDifference(
      ExportWriter.schema(of: [Self.table]).split(separator: "\n").map(String.init)[5],
      #"""
          {"type":"object","properties":{"record":{"const":"visit"},"id":{"type":"integer"},"note":{"type":["string","null"]},"heldAt":{"type":["string","null"],"format":"date-time"}},"required":["record","id","note","heldAt"],"additionalProperties":false},
      """#)
  }

  @Test func aSpreadsheetTakesNothingForAFormula() {
    #expect(ViewCSV.begin(["id", "note"]) == "\u{FEFF}id,note\r\n")
    #expect(
      ViewCSV.line([.number(-7), .text("=1+1"), .nothing, .text("a,b"), .moment(Fixture.now)])
        == "-7,'=1+1,,\"a,b\",2026-11-23T14:00:00Z\r\n")
  }
}
