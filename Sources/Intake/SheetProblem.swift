/// Why a file cannot be read as a sheet of interviews at all.
public enum SheetProblem: Error, Hashable, Sendable {
  /// Nothing is in it.
  case empty
  /// It is no text, or none in an encoding that is known here.
  case notText
  /// It is text, but for a NUL character on that line, counted from 1.
  case nul(line: Int)
  /// The quoting of its heading is at fault.
  case header(Fault)
  /// Under its heading there is no row.
  case noRows
  /// No column of these was found among the headings, of which those last are of no other use.
  case missing([Column], headers: [String], unused: [String])
  /// Several headings may be that column.
  case ambiguous(Column, [String])
  /// An override names a heading that is not there.
  case noSuchHeader(String, headers: [String])
  /// An override names a heading that stands twice.
  case repeatedHeader(String)
}
