public import Domain
import Wording

/// What is wrong with an export that was to be taken in.
public struct ExportFault: Error, Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong with it.
  public let reason: Reason

  /// What may be wrong with a line.
  public enum Reason: Hashable, Sendable {
    /// It is not the first line of an export.
    case notAnExport
    /// It is from another version of the program.
    case unknownVersion(Int64?)
    /// It is no JSON object, or not in UTF-8.
    case notAnObject
    /// It does not say what it records.
    case noRecord
    /// It records something that is not known here.
    case unknownRecord(String)
    /// It has a field that is not known here.
    case unknownField(String)
    /// It lacks a field.
    case missing(String)
    /// A field holds nothing that must hold something.
    case empty(String)
    /// A field holds something of another kind.
    case misfit(String, ExportRecord.Kind)
    /// A field has a NUL character, which the database does not keep.
    case nul(String)
    /// The database would not have it beside the others.
    case refused(String)
    /// Its count is not that of the records before it.
    case miscounted(said: Int64, found: Int64)
    /// It stands after the line that ends the file.
    case afterTheEnd
    /// The line that ends the file has not come.
    case cutShort
    /// It is longer than any record.
    case tooLong
  }

  /// A fault in a line.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// The fault in words: where it is, and what is wrong there.
  public var words: String { "line \(line): \(reason.words)" }
}

extension ExportFault.Reason {
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
