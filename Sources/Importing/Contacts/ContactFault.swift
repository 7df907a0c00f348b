/// A fault of one contact.
public struct ContactFault: Hashable, Sendable {
  /// The kind of fault.
  public enum Reason: Error, Hashable, Sendable {
    /// An unsupported vCard version; only 3.0 and 4.0 are read.
    case version(String)
    /// A contact without a name.
    case noName
    /// A contact with the name of one on this line, but other details.
    case twice(line: Int)
    /// A row with wrong quoting, or with more cells than headings.
    case row(Fault)
  }

  /// The line of the file on which the contact begins, counted from 1.
  public let line: Int
  /// The kind of fault.
  public let reason: Reason

  /// The fault and its place, in one line.
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
