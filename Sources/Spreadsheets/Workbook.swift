import CSpreadsheets
public import WorkingTime

/// A workbook for Excel, LibreOffice and others, written one row at a time.
///
/// Data that does not stay in memory is kept in unnamed files in the folder of the workbook, which
/// disappear when the program ends, however it ends.
public final class Workbook {
  let formats: CellFormats
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []

  /// Creates a workbook at a path; a file there keeps its permissions.
  ///
  /// Its properties are the title and the creation time, and no person's name.
  public init(path: String, title: String, made: Instant) throws(SpreadsheetError) {
    guard spreadsheetLoad() != 0 else {
      throw SpreadsheetError("what writes workbooks is missing: apt-get install libxlsxwriter4")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let begun = spreadsheetBegin(path, folder), let formats = CellFormats(of: begun) else {
      throw SpreadsheetError("there is no memory for it")
    }
    workbook = begun
    self.formats = formats
    let result = title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = made.seconds
      return workbook_set_properties(begun, &properties)
    }
    try SpreadsheetError.check(result)
  }

  deinit {
    if let workbook { spreadsheetAbandon(workbook) }
  }

  /// Adds a sheet; its name must be new.
  func addSheet(named name: String) throws(SpreadsheetError)
    -> UnsafeMutablePointer<lxw_worksheet>
  {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw SpreadsheetError("a sheet could not be begun beside it")
    }
    sheets.append(sheet)
    return sheet
  }

  /// Writes the workbook; nothing can be added to it afterwards.
  public func finish() throws(SpreadsheetError) {
    guard sheets.allSatisfy({ spreadsheetIsWhole($0) != 0 }) else {
      throw SpreadsheetError("no space is left for it")
    }
    let written = workbook
    workbook = nil
    try SpreadsheetError.check(workbook_close(written))
  }
}

/// An error in writing a workbook.
public struct SpreadsheetError: Error, Hashable, Sendable {
  /// The reason, in words.
  public let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  /// Throws unless libxlsxwriter reports success.
  static func check(_ result: lxw_error) throws(SpreadsheetError) {
    guard result != LXW_NO_ERROR else { return }
    throw SpreadsheetError(String(cString: lxw_strerror(result)).lowercased())
  }
}
