public import Domain
import Rendering
import WorkingTime

/// Rows of a view as comma-separated records that spreadsheets open as text, never as formulas.
public enum ViewCSV {
  /// Returns the start of the file: the headings.
  public static func begin(_ columns: [String]) -> String {
    CSVRecord.byteOrderMark + CSVRecord.line(columns)
  }

  /// The record of a row.
  public static func line(_ row: [ExportValue]) -> String {
    CSVRecord.line(
      row.map { value in
        switch value {
        case .nothing: ""
        case .number(let number): String(number)
        case .text(let text): CSVRecord.guarded(text)
        case .moment(let moment): moment.rfc3339
        case .bytes(let bytes): ExportFormat.hexadecimal(bytes)
        }
      })
  }
}
