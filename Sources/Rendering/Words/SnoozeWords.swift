public import Domain

/// A snooze in words.
public enum SnoozeWords {
  /// The end of the snooze, its author and the reason: `snoozed until Mon 30 Nov 09:00 by Sam
  /// Okafor (entry 9): on holiday`.
  public static func line(_ silence: Silence, _ times: Times) -> String {
    "snoozed until \(times.dated(silence.snooze.until)) by \(silence.stamp.consultant.name) "
      + "(entry \(silence.entry.number)): \(silence.snooze.why)"
  }
}
