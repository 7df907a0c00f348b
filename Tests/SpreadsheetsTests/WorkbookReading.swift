import Foundation

/// What is in a workbook, as Python reads it: `zipfile` and `xml.etree`, no part of what wrote it.
struct WorkbookReading: Decodable, Equatable {
  /// A cell: the reference, how its value is to be taken, the value, and how a number is shown.
  struct Cell: Decodable, Equatable {
    let at: String
    let type: String
    let value: String
    let shown: String?
  }

  /// A sheet: its cells by row, its filter, and how many rows stay in sight.
  struct Sheet: Decodable, Equatable {
    let name: String
    let rows: [[Cell]]
    let filter: String?
    let frozen: String?
    let formulas: Int
    let links: Int
  }

  let sheets: [Sheet]
  /// The words of the document's properties, without their names.
  let properties: [String]

  /// Whether this machine can read workbooks back.
  static let isPossible = (try? run("print()", "")) != nil

  /// Reads a workbook.
  static func read(_ path: String) throws -> WorkbookReading {
    try JSONDecoder().decode(WorkbookReading.self, from: run(program, path))
  }

  private struct Failure: Error {}

  private static func run(_ program: String, _ path: String) throws -> Data {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, path]
    process.standardOutput = output
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return printed
  }

  private static let program = """
    import json, sys, zipfile, xml.etree.ElementTree as tree
    book = zipfile.ZipFile(sys.argv[1])
    assert book.testzip() is None
    for name in book.namelist():
      if name.endswith(".xml"): tree.fromstring(book.read(name))
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    styles = tree.fromstring(book.read("xl/styles.xml"))
    codes = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(main + "numFmt")}
    codes["49"] = "@"
    shown = [codes.get(x.get("numFmtId")) for x in styles.find(main + "cellXfs")]
    def text(cell):
      if cell.get("t") == "inlineStr":
        return "".join(t.text or "" for t in cell.iter(main + "t"))
      return cell.find(main + "v").text
    sheets = []
    for number, sheet in enumerate(tree.fromstring(book.read("xl/workbook.xml")).find(main + "sheets")):
      root = tree.fromstring(book.read(f"xl/worksheets/sheet{number + 1}.xml"))
      rows = [[{"at": c.get("r"), "type": c.get("t", "n"), "value": text(c),
        "shown": shown[int(c.get("s", "0"))]} for c in row] for row in root.iter(main + "row")]
      filter = root.find(main + "autoFilter")
      pane = root.find(f".//{main}pane")
      sheets.append({"name": sheet.get("name"), "rows": rows,
        "filter": None if filter is None else filter.get("ref"),
        "frozen": None if pane is None else pane.get("ySplit"),
        "formulas": len(list(root.iter(main + "f"))),
        "links": len(list(root.iter(main + "hyperlink")))})
    words = [e.text for name in ("docProps/core.xml", "docProps/app.xml")
      for e in tree.fromstring(book.read(name)).iter() if e.text and e.text.strip()]
    print(json.dumps({"sheets": sheets, "properties": words}))
    """
}
