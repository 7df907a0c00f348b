import CSpreadsheets

/// An error in writing a workbook.
public struct SpreadsheetFault: Error, Hashable, Sendable {
  /// The reason, in words.
  public let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  /// Throws unless libxlsxwriter reports success.
  static func check(_ result: lxw_error) throws(SpreadsheetFault) {
    guard result != LXW_NO_ERROR else { return }
    throw SpreadsheetFault(String(cString: lxw_strerror(result)).lowercased())
  }
}
