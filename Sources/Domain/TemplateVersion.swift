/// A recording that chose the template of a kind of draft.
public struct TemplateVersion: Hashable, Sendable {
  /// A template of the agency's own.
  public struct Own: Hashable, Sendable {
    /// The name of the file that it came from.
    public let source: String
    /// The template as it was read.
    public let text: String

    /// A template with where it came from.
    public init(source: String, text: String) {
      self.source = source
      self.text = text
    }
  }

  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// The consultant who recorded it, the time and the clock.
  public let stamp: Stamp
  /// Of which drafts.
  public let kind: DraftKind
  /// The agency's own; nil where the built-in one was taken up again.
  public let own: Own?
  /// True if it counts: no entry that counts retracts it.
  public let counts: Bool

  /// A version as it was read from the journal.
  public init(
    entry: Identifier<JournalEntry>, stamp: Stamp, kind: DraftKind, own: Own?, counts: Bool
  ) {
    self.entry = entry
    self.stamp = stamp
    self.kind = kind
    self.own = own
    self.counts = counts
  }
}

extension Sequence where Element == TemplateVersion {
  /// The version that is in force for a kind of draft, of versions in the order of recording; nil
  /// where nobody chose any.
  public func inForce(for kind: DraftKind) -> TemplateVersion? {
    filter { $0.counts && $0.kind == kind }.last
  }
}
