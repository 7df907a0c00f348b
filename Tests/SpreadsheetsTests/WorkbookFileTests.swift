import CustomDump
import Foundation
import Testing
import WorkingTime

@testable import Spreadsheets

/// Workbooks as other programs write them, put together from their files.
struct WorkbookFileTests {
  private func rows(_ contents: [UInt8], sheet: Int = 0) throws -> [[String]] {
    let file = try WorkbookFile(contents)
    let rows = try file.rows(of: file.sheets[sheet])
    var found: [[String]] = []
    while let row = try rows.next() { found.append(["\(row.number)"] + row.cells) }
    return found
  }

  private static func excel(
    _ sheet: String, epoch: String = "", styles: String = "", texts: String = ""
  ) throws -> [UInt8] {
    try Archive.bytes([
      "xl/workbook.xml":
        "<workbook xmlns:r=\"r\">\(epoch)<sheets><sheet name=\"One\" r:id=\"a\"/>"
        + "<sheet name=\"Two\" state=\"hidden\" r:id=\"b\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/s1.xml\"/>"
        + "<Relationship Id=\"b\" Target=\"/xl/worksheets/s2.xml\"/></Relationships>",
      "xl/styles.xml":
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-809]dd\\ mmm\\ yyyy\"/>"
        + "<numFmt numFmtId=\"171\" formatCode=\"&quot;days&quot;0\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        + "<xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
        + "</cellXfs></styleSheet>",
      "xl/sharedStrings.xml":
        "<sst><si><t>Ann</t></si><si><r><t>Bo</t></r><r><t>b &amp; Co</t></r>"
        + "<rPh><t>x</t></rPh></si></sst>",
      "xl/worksheets/s1.xml": "<worksheet><sheetData>\(sheet)</sheetData></worksheet>",
      "xl/worksheets/s2.xml": "<worksheet><sheetData/></worksheet>",
    ])
  }

  @Test func cellsOfEverySortAreTexts() throws {
    let sheet = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
      <row r="3" hidden="1"><c r="A3" s="1"><v>46356.4375</v></c><c r="B3" s="3"><v>46356</v></c>
      <c r="C3" s="2"><v>0.4375</v></c><c r="D3" s="4"><v>46356</v></c></row>
      <row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>
      <c t="str"><f>A1&amp;"x"</f><v>Annx</v></c><c><v>4.47700900123E11</v></c>
      <c t="inlineStr"><is><t>in </t><t>line</t></is></c></row>
      """
    expectNoDifference(
      try rows(Self.excel(sheet)),
      [
        ["1", "Ann", "", "Bob & Co"],
        ["3", "2026-11-30 10:30:00", "2026-11-30", "10:30:00", "46356"],
        ["4", "TRUE", "#REF!", "Annx", "447700900123", "in line"],
      ])
    let file = try WorkbookFile(Self.excel(sheet))
    expectNoDifference(file.sheets.map(\.name), ["One", "Two"])
    expectNoDifference(file.sheets.map(\.isHidden), [false, true])
    let read = try file.rows(of: file.sheets[0])
    var hidden: [Bool] = []
    while let row = try read.next() { hidden.append(row.isHidden) }
    expectNoDifference(hidden, [false, true, false])
  }

  @Test func aWorkbookMayCountFrom1904() throws {
    let sheet = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44894.5</v></c></row>"
    let bytes = try Self.excel(sheet, epoch: "<workbookPr date1904=\"1\"/>")
    expectNoDifference(try rows(bytes), [["1", "2026-11-30 12:00:00"]])
  }

  @Test func cellsMergedDownwardsSpanTheirRows() throws {
    let sheet = """
      <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
      <row r="2"><c r="B2"><v>3</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>
      </sheetData><mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B3:C3"/>
      </mergeCells><sheetData>
      """
    expectNoDifference(
      try rows(Self.excel(sheet)), [["1", "1", "2"], ["2", "1", "3"], ["3", "", "4"]])
  }

  @Test func anOpenDocumentIsReadToo() throws {
    let content = """
      <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>
      <table:table table:name="Plan"><table:table-row><table:table-cell office:value-type="string">
      <text:p>Ann</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/>
      <table:table-cell office:value-type="date" office:date-value="2026-11-30T10:30:00">
      <text:p>30.11.26</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
      <table:table-row table:visibility="filter"><table:table-cell office:value-type="time"
      office:time-value="PT09H05M00S"><text:p>9:05</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="7"><text:p>7,0</text:p>
      </table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
      </table:table></office:body></office:document-content>
      """
    let bytes = try Archive.bytes(["mimetype": "x", "content.xml": content])
    expectNoDifference(
      try rows(bytes), [["1", "Ann", "", "", "2026-11-30 10:30:00"], ["5", "09:05:00", "7"]])
  }

  @Test(
    arguments: [
      [0x50, 0x4B, 0x03, 0x04, 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1], Array("hello".utf8), [],
    ] as [[UInt8]])
  func whatIsNoWorkbookIsRefused(bytes: [UInt8]) {
    #expect(throws: SpreadsheetError.self) { try WorkbookFile(bytes) }
  }

  @Test func aDocumentTypeIsRefused() throws {
    let bytes = try Archive.bytes([
      "content.xml": "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><x>&a;</x>"
    ])
    #expect(throws: SpreadsheetError.self) { try WorkbookFile(bytes) }
  }

  /// What we write ourselves, a row for each of many.
  @Test func aLongSheetOfOursIsReadBack() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workbook = try Workbook(path: path, title: "x", made: Instant(seconds: 0))
    let table = try SheetTable(named: "Long", columns: ["Name", "Date"], in: workbook)
    let day = LocalDate(dayNumber: 20_787)
    for number in 0..<5_000 {
      try table.add([.text("Name \(number)"), .date(day.adding(days: number % 300))])
    }
    try table.finish()
    try workbook.finish()
    let read = try rows(Array(Data(contentsOf: URL(filePath: path))))
    #expect(read.count == 5_001)
    expectNoDifference(read[0], ["1", "Name", "Date"])
    expectNoDifference(read[300], ["301", "Name 299", day.adding(days: 299).iso8601])
  }
}

/// An archive of stored files, as zip has them (APPNOTE 4.3), without compression.
enum Archive {
  static func bytes(_ files: KeyValuePairs<String, String>) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in files {
      let (name, data) = (Array(name.utf8), Array(text.utf8))
      let common =
        word(20) + word(0) + word(0) + word(0) + word(0x21) + long(crc(data)) + long(data.count)
        + long(data.count) + word(name.count) + word(0)
      directory +=
        long(0x0201_4B50) + word(20) + common + word(0) + word(0) + word(0) + long(0)
        + long(bytes.count) + name
      bytes += long(0x0403_4B50) + common + name + data
    }
    let start = bytes.count
    return bytes + directory + long(0x0605_4B50) + word(0) + word(0) + word(files.count)
      + word(files.count) + long(directory.count) + long(start) + word(0)
  }

  private static func word(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
  }

  private static func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }

  private static func crc(_ data: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
