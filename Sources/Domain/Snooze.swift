public import WorkingTime

/// Our silence about an interview, or about one rule of it, until a moment.
///
/// It moves no duty.
public struct Snooze: Hashable, Sendable {
  /// The end.
  public let until: Instant
  /// For what reason.
  public let why: String?
  /// The one rule that is silenced; nil means all of them.
  public let rule: Rule?

  /// A snooze with its reason.
  public init(until: Instant, why: String? = nil, rule: Rule? = nil) {
    self.until = until
    self.why = why
    self.rule = rule
  }
}

/// A snooze that is in force, and the entry that says by whom and when it was asked for.
public struct Silence: Hashable, Sendable {
  /// The snooze: its end, reason and rule.
  public let snooze: Snooze
  /// Its entry.
  public let entry: Identifier<JournalEntry>
  /// The consultant who asked for it, and the time.
  public let stamp: Stamp
}

extension [JournalEntry] {
  /// The snooze that keeps our lists silent about a rule of this journal's interview; nil where
  /// none does, or where it was ended early.
  ///
  /// Of snoozes of one scope, the whole interview or the one rule, the latest that was recorded
  /// holds, even where it is the shorter. Of the two scopes the one that holds longer counts. Both
  /// end with anything that the other side does, recorded after them, whenever it happened: the
  /// snooze was asked for without knowing of it. It has no clock: the reader compares its end
  /// with the moment.
  public func silence(about rule: Rule) -> Silence? {
    let silences = filter(\.counts).compactMap(\.silence)
      .filter { $0.snooze.rule == nil || $0.snooze.rule == rule }
    guard !silences.isEmpty else { return nil }
    let disturbed = filter { $0.counts && $0.event?.isTheirDoing == true }.map(\.id).max()
    let latest = Dictionary(grouping: silences, by: \.snooze.rule)
      .compactMap { $0.value.max { $0.entry < $1.entry } }
    let holding = latest.filter { silence in disturbed.map { $0 < silence.entry } ?? true }
    return holding.max { ($0.snooze.until, $0.entry) < ($1.snooze.until, $1.entry) }
  }
}

extension JournalEntry {
  fileprivate var silence: Silence? {
    guard case .event(.snoozed(let snooze)) = content else { return nil }
    return Silence(snooze: snooze, entry: id, stamp: stamp)
  }
}
