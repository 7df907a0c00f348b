/// The last entry of the journal and its chain hash: kept elsewhere, it proves that nothing before
/// it has changed.
public struct JournalHead: Hashable, Sendable {
  /// The last entry.
  public let entry: Identifier<JournalEntry>
  /// The digest of its seal, 64 hexadecimal digits.
  public let digest: String

  /// A head that a journal has.
  public init(entry: Identifier<JournalEntry>, digest: String) {
    self.entry = entry
    self.digest = digest
  }

  /// Parses a head, `345:0f8a…`; nil for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int64(parts[0]), number > 0, parts[1].utf8.count == 64,
      parts[1].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    entry = Identifier(number)
    digest = String(parts[1])
  }

  /// The head as it is written.
  public var text: String { "\(entry.number):\(digest)" }
}
