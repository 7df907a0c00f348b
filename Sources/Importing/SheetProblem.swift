/// The reason why a file cannot be read as a sheet of interviews at all.
public enum SheetProblem: Error, Hashable, Sendable {
  /// An empty file.
  case empty
  /// A file that is not text, or is in an unknown encoding.
  case notText
  /// A NUL character on this line, counted from 1.
  case nul(line: Int)
  /// A heading with faulty quoting.
  case header(Fault)
  /// A file without rows below its heading.
  case noRows
  /// Missing columns, with all headings and those that were not used.
  case missing([Column], headers: [String], unused: [String])
  /// Several headings that match one column.
  case ambiguous(Column, [String])
  /// An override for a heading that is not in the file.
  case noSuchHeader(String, headers: [String])
  /// An override for a heading that occurs twice.
  case repeatedHeader(String)
}
