/// On which side of the present a time is looked for, where the words leave it open.
public enum WhenDirection: Hashable, Sendable {
  /// Something that happened: `fri` and `14:00` are the latest that are not in the future, and
  /// nothing in the future is accepted.
  case past
  /// A promise or an intention: `fri` and `14:00` are the earliest that are not in the past (today
  /// counts), and nothing in the past is accepted.
  case future
  /// A time on either side: what is left open is looked for ahead, and everything is accepted.
  case either
}
