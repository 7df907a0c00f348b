/// Who reads a feedback report.
public enum Audience: String, CaseIterable, Hashable, Sendable {
  /// The agency itself: everything that is recorded.
  case `internal`
}
