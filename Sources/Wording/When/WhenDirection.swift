/// The side of the present on which an ambiguous time is looked for.
public enum WhenDirection: Hashable, Sendable {
  /// The past: `fri` and `14:00` are the latest that are not in the future, and nothing in the
  /// future is accepted.
  case past
  /// A promise or an intention: `fri` and `14:00` are the earliest that are not in the past (today
  /// counts), and nothing in the past is accepted.
  case future
  /// Either side: an ambiguous time is looked for ahead, and every time is accepted.
  case either
}
