import Domain

/// A snooze in words.
enum SnoozeWords {
  /// Until when our lists are silent, by whom and why: `snoozed until Mon 30 Nov 09:00 by Sam Okafor
  /// (entry 9): on holiday`.
  static func line(_ silence: Silence, _ times: Times) -> String {
    "snoozed until \(times.dated(silence.snooze.until)) by \(silence.stamp.consultant.name) "
      + "(entry \(silence.entry.number)): \(silence.snooze.why)"
  }
}
