import Domain
import Importing
import Store
import Wording
import WorkingTime

/// Files that `import` takes in.
enum Files {
  /// A spreadsheet: one interview for each row, or what is wrong with it.
  ///
  /// The first byte chooses how dates are written.
  static func sheet(_ bytes: [UInt8]) {
    var options = SheetOptions(calendar: Present.calendar)
    let orders = DateOrder.allCases
    options.dateOrder = orders[Int(bytes.first ?? 0) % orders.count]
    guard let sheet = try? InterviewSheet.read(bytes, options: options, progress: { _ in }) else {
      return
    }
    for fault in sheet.faults { precondition(!fault.words.isEmpty) }
  }

  /// A workbook of which one file is the input: the first byte chooses which, the others are sound.
  static func workbook(_ bytes: [UInt8]) {
    let parts = Self.workbookParts
    let chosen = Int(bytes.first ?? 0) % (parts.count + 1)
    var archive = Archive()
    if chosen == parts.count {
      archive.add("content.xml", Array(bytes.dropFirst()))
    } else {
      for (place, part) in parts.enumerated() {
        archive.add(part.name, place == chosen ? Array(bytes.dropFirst()) : Array(part.text.utf8))
      }
    }
    _ = try? InterviewSheet.read(
      archive.bytes, options: SheetOptions(calendar: Present.calendar), progress: { _ in })
  }

  private static let workbookParts: [(name: String, text: String)] = [
    (
      "xl/worksheets/sheet1.xml",
      """
      <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
      <c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ann</t></is></c>\
      <c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>46356.5</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="B2:B9"/></mergeCells></worksheet>
      """
    ),
    (
      "xl/sharedStrings.xml",
      "<sst><si><t>Candidate</t></si><si><t>Client</t></si><si><t>Interview date</t></si></sst>"
    ),
    (
      "xl/styles.xml",
      """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>
      """
    ),
    (
      "xl/workbook.xml",
      "<workbook><workbookPr/><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    ),
  ]

  /// An export, taken into a database in which nothing is recorded; what is taken in is whole.
  static func export(_ bytes: [UInt8]) {
    guard let store = try? AgencyStore(path: nil), let records = try? store.exportRecords() else {
      fatalError("no database in memory")
    }
    var reader = ExportReader(records)
    let found = try? store.takeIn { take in
      do {
        for line in bytes.split(separator: 10) {
          if let row = try reader.read(Array(line)), take(row) != nil { return false }
        }
        try reader.finish()
        return true
      } catch {
        return false
      }
    }
    precondition(found?.isWhole ?? true)
  }

  /// A diary: its interviews, or what is wrong with each of them.
  static func diary(_ bytes: [UInt8]) {
    let sheet = SheetOptions(calendar: Present.calendar)
    let options = DiaryOptions(sheet, employers: ["Acme"], consultants: ["Sam"])
    _ = try? DiaryFile.read(bytes, options, answer: { $0.names.first ?? "Ann Lee" })
  }

  /// Contacts, as vCards or as a table.
  static func cards(_ bytes: [UInt8]) {
    _ = try? VCards.read(bytes)
    _ = try? ContactSheet.read(bytes)
  }

  /// A calendar of holidays, or the official file of them.
  static func calendar(_ bytes: [UInt8]) {
    guard
      let file = try? HolidayFile.read(bytes, division: nil, usual: .englandAndWales)
    else { return }
    precondition(file.lists != nil || !file.faults.isEmpty)
  }
}
