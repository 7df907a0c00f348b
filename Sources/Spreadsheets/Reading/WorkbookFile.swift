import CSpreadsheets

/// A workbook of Excel (.xlsx) or LibreOffice (.ods), whose sheets are read a row at a time.
public final class WorkbookFile {
  /// A sheet.
  public struct Sheet: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// True if the workbook hides it.
    public let isHidden: Bool
    /// The file of the archive that holds it.
    let path: String
  }

  /// A row of a sheet.
  public struct Row: Hashable, Sendable {
    /// Its number, counted from 1.
    public let number: Int
    /// The texts of its cells; dates as `2026-11-30` or `2026-11-30 10:30:00`, times as `10:30:00`.
    public internal(set) var cells: [String]
    /// True if the sheet hides it.
    public let isHidden: Bool
  }

  /// The sheets, in their order.
  public private(set) var sheets: [Sheet] = []
  let archive: OpaquePointer
  /// The texts that cells of .xlsx refer to.
  private(set) var texts: [String] = []
  private(set) var styles = WorkbookStyles()
  private(set) var isSince1904 = false
  private let isOpenDocument: Bool

  /// True if a file begins as these do, which are archives.
  public static func isOne(_ contents: [UInt8]) -> Bool {
    contents.starts(with: [0x50, 0x4B, 0x03, 0x04]) || isOld(contents)
  }

  /// True for a workbook as Excel wrote them until 2003, or one with a password.
  private static func isOld(_ contents: [UInt8]) -> Bool {
    contents.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Opens a workbook.
  public init(_ contents: [UInt8]) throws(SpreadsheetError) {
    guard !Self.isOld(contents) else {
      throw SpreadsheetError("it has a password or is an old workbook: save it as .xlsx or CSV")
    }
    guard workbookReadingLoad() != 0 else {
      throw SpreadsheetError("what reads workbooks is missing: apt-get install libzip4 libexpat1")
    }
    let opened = contents.withUnsafeBytes { workbookOpen($0.baseAddress, zip_uint64_t($0.count)) }
    guard let opened else { throw SpreadsheetError("the workbook is damaged") }
    archive = opened
    let index = WorkbookIndex()
    isOpenDocument = XMLFile("xl/workbook.xml", in: opened, for: index) == nil
    guard workbookEncrypted(opened) == 0 else { throw SpreadsheetError("it has a password") }
    if isOpenDocument {
      guard let content = XMLFile("content.xml", in: opened, for: index) else {
        throw SpreadsheetError("it is no workbook")
      }
      try content.readAll()
      sheets = index.sheets.map { Sheet(name: $0.name, isHidden: false, path: "content.xml") }
    } else {
      try readIndex(index)
    }
    guard !sheets.isEmpty else { throw SpreadsheetError("the workbook has no sheet") }
  }

  deinit { zip_discard(archive) }

  private func readIndex(_ index: WorkbookIndex) throws(SpreadsheetError) {
    for name in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"] {
      try XMLFile(name, in: archive, for: index)?.readAll()
    }
    sheets = index.sheets.compactMap { sheet in
      index.targets[sheet.id].map { target in
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        return Sheet(name: sheet.name, isHidden: sheet.isHidden, path: path)
      }
    }
    isSince1904 = index.isSince1904
    try XMLFile("xl/styles.xml", in: archive, for: styles)?.readAll()
    let shared = SharedTexts()
    if let file = XMLFile("xl/sharedStrings.xml", in: archive, for: shared) {
      while try file.read() {
        guard shared.size < 1 << 28 else { throw SpreadsheetError("the workbook is too large") }
      }
    }
    texts = shared.texts
  }

  /// The rows of a sheet, read anew.
  public func rows(of sheet: Sheet) throws(SpreadsheetError) -> WorkbookRows {
    let handler: any RowHandler
    if isOpenDocument {
      handler = OpenDocumentSheet(named: sheet.name)
    } else {
      handler = ExcelSheet(self, merged: try MergedCells.read(sheet.path, in: archive))
    }
    return try WorkbookRows(self, sheet.path, handler)
  }
}

/// The rows of a sheet, in order, and only those that hold something or come before such a one.
public final class WorkbookRows {
  private let workbook: WorkbookFile
  private let handler: any RowHandler
  private let file: XMLFile
  private var isOver = false
  private var queue: [WorkbookFile.Row] = []
  private var place = 0

  /// The part of the sheet that was read, from 0 to 1.
  public var progress: Double { min(Double(file.count) / Double(max(size, 1)), 1) }

  private let size: Int

  /// The most rows that a sheet has.
  private static let most = 1_048_576

  init(
    _ workbook: WorkbookFile, _ path: String, _ handler: any RowHandler
  ) throws(SpreadsheetError) {
    guard let file = XMLFile(path, in: workbook.archive, for: handler) else {
      throw SpreadsheetError("the workbook is damaged")
    }
    self.workbook = workbook
    self.handler = handler
    self.file = file
    size = Int(workbookSize(workbook.archive, path))
  }

  /// Returns the next row; nil at the end.
  public func next() throws(SpreadsheetError) -> WorkbookFile.Row? {
    while place == queue.count {
      guard !isOver else { return nil }
      isOver = try !file.read()
      queue = handler.takeRows()
      place = 0
    }
    defer { place += 1 }
    guard queue[place].number <= Self.most else { return nil }
    return queue[place]
  }
}

/// A handler that gathers rows.
protocol RowHandler: XMLFile.Handler {
  /// Returns the rows that are complete, and forgets them.
  func takeRows() -> [WorkbookFile.Row]
}

/// The list of sheets of a workbook.
private final class WorkbookIndex: XMLFile.Handler {
  var sheets: [(name: String, id: String, isHidden: Bool)] = []
  var targets: [String: String] = [:]
  var isSince1904 = false

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "sheet":
      sheets.append(
        (
          attributes["name"] ?? "", attributes["id"] ?? "",
          attributes["state"].map { $0 != "visible" } ?? false
        ))
    case "table": sheets.append((attributes["name"] ?? "", "", false))
    case "Relationship":
      if let id = attributes["Id"] { targets[id] = attributes["Target"] }
    case "workbookPr": isSince1904 = ["1", "true"].contains(attributes["date1904"])
    default: break
    }
  }

  func end(_ element: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The shared texts of an .xlsx workbook, without the readings that Japanese ones have.
private final class SharedTexts: XMLFile.Handler {
  var texts: [String] = []
  var size = 0
  private var bytes: [UInt8] = []
  private var isText = false
  private var isReading = false

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "si": bytes.removeAll(keepingCapacity: true)
    case "rPh": isReading = true
    case "t": isText = !isReading
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "si":
      texts.append(String(decoding: bytes, as: UTF8.self))
      size += bytes.count
    case "rPh": isReading = false
    case "t": isText = false
    default: break
    }
  }

  func text(_ more: UnsafeBufferPointer<UInt8>) {
    if isText { bytes += more }
  }
}
