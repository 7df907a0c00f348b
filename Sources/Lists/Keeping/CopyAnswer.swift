public import Domain
public import Rendering
import Wording

/// The answer to a backup or a restore.
public struct CopyAnswer: Sendable {
  private let path: String
  private let bytes: Int
  private let verification: Verification
  private let source: String?
  private let kept: String?

  /// Creates the answer to a backup made at `path`.
  public init(backup path: String, bytes: Int, verification: Verification) {
    self.init(path: path, bytes: bytes, verification: verification, source: nil, kept: nil)
  }

  /// Creates the answer to a restore of `source` at `path`; `kept` is the new path of the database
  /// replaced.
  public init(
    restored path: String, from source: String, bytes: Int, verification: Verification,
    kept: String?
  ) {
    self.init(path: path, bytes: bytes, verification: verification, source: source, kept: kept)
  }

  private init(
    path: String, bytes: Int, verification: Verification, source: String?, kept: String?
  ) {
    self.path = path
    self.bytes = bytes
    self.verification = verification
    self.source = source
    self.kept = kept
  }

  /// The answer as JSON; the last two keys only for a restore.
  public var json: String {
    let copy: JSON = [
      "file": .string(path), "bytes": .number(bytes),
      "entries": .number(verification.entries), "interviews": .number(verification.interviews),
    ]
    guard let source else { return JSONWriter.document(copy) }
    return JSONWriter.document(
      copy.adding([
        "from": .string(source),
        "kept": .text(kept),
      ]))
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let extent = "\(verification.extent), checked and whole"
    guard let source else {
      page.unbroken("backed up to \(path): \(extent)")
      return page.text
    }
    page.unbroken("restored from \(source): \(extent)")
    if let kept { page.unbroken("what was there is kept as \(kept)") }
    return page.text
  }
}
