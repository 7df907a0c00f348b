/// What is wrong with one of the contacts.
public struct ContactFault: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// It is a vCard of that version, and 3.0 and 4.0 are read.
    case version(String)
    /// It has no name.
    case noName
    /// It is of the name of one on that line, and says something else.
    case twice(line: Int)
    /// The row's quoting is wrong, or it has more cells than there are headings.
    case row(Fault)
  }

  /// The line of the file on which it begins, counted from 1.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// The fault in words, one line: where it is, and what is wrong there.
  public var words: String {
    switch reason {
    case .version(let version):
      "line \(line): a vCard of version \(version.clipped); export it as 3.0 or 4.0"
    case .noName: "line \(line): it has no name"
    case .twice(let other):
      "line \(line): another on line \(other) has that name, and another number or address"
    case .row(let fault): fault.words
    }
  }
}
