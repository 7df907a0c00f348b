public import Domain
import Wording

/// A fault in an export that is being imported.
public struct ExportError: Error, Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The kind of fault.
  public let reason: Reason

  /// The kinds of fault in a line.
  public enum Reason: Hashable, Sendable {
    /// A line that is not the first line of an export.
    case notAnExport
    /// An export of another version of the program.
    case unknownVersion(Int64?)
    /// A line that is not a JSON object, or not in UTF-8.
    case notAnObject
    /// A line without its kind of record.
    case noRecord
    /// An unknown kind of record.
    case unknownRecord(String)
    /// An unknown field.
    case unknownField(String)
    /// A missing field.
    case missing(String)
    /// An empty field that must not be empty.
    case empty(String)
    /// A field of the wrong kind.
    case misfit(String, ExportRecord.Kind)
    /// A field with a NUL character, which the database does not store.
    case nul(String)
    /// A record that the database refused in combination with the others.
    case refused(String)
    /// A count that differs from the number of records before it.
    case miscounted(said: Int64, found: Int64)
    /// A line after the end marker.
    case afterTheEnd
    /// A missing end marker.
    case cutShort
    /// A line longer than any record.
    case tooLong
  }

  /// Creates a fault in a line.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// The fault and its place, in words.
  public var words: String { "line \(line): \(reason.words)" }
}

extension ExportError.Reason {
  fileprivate var words: String {
    switch self {
    case .notAnExport: "this is not the beginning of an export"
    case .unknownVersion(let version):
      version.map { "version \($0) of the format is not known here" }
        ?? "it does not say which version of the format it has"
    case .notAnObject: "this is not a JSON object"
    case .noRecord: "it does not say what it records"
    case .unknownRecord(let name): "a record `\(name.clipped)` is not known here"
    case .unknownField(let name): "a field `\(name.clipped)` is not known here"
    case .missing(let name): "`\(name)` is missing"
    case .empty(let name): "`\(name)` is empty"
    case .misfit(let name, let kind): "`\(name)` is not \(kind.words)"
    case .nul(let name): "`\(name)` has a NUL character"
    case .refused(let reason): reason
    case .miscounted(let said, let found):
      "it ends after \(Grammar.count(Int(found), "record")), and should have \(said)"
    case .afterTheEnd: "something follows the line that ends the file"
    case .cutShort: "the file is cut short: the line that ends it is missing"
    case .tooLong: "it is longer than any record"
    }
  }
}

extension ExportRecord.Kind {
  fileprivate var words: String {
    switch self {
    case .number: "a whole number"
    case .text: "a text"
    case .bytes: "bytes as pairs of digits and small letters from a to f"
    case .moment: "a moment such as 2026-11-23T14:00:00Z"
    }
  }
}
