public import WorkingTime

/// The name by which the calendars that we write know an event of an interview: what it is, the
/// interview's number, and when that was first recorded, so that the calendars of two agencies can
/// stand in one.
public struct CalendarEventName: Hashable, Sendable {
  /// The name of the interview itself, as against the duties after it.
  public static let interview = "interview"

  /// The subject: an interview, a promise, or the name of a rule.
  public let what: String
  /// Of which interview.
  public let interview: Identifier<Interview>
  /// The time at which it was first recorded.
  public let recorded: Instant

  private static let place = "@debrief.invalid"

  /// The name of an event of an interview.
  public init(_ what: String, of interview: Identifier<Interview>, recorded: Instant) {
    self.what = what
    self.interview = interview
    self.recorded = recorded
  }

  /// Reads a name; nil where it is not one of ours.
  public init?(_ uid: String) {
    guard uid.hasSuffix(Self.place) else { return nil }
    let parts = uid.dropLast(Self.place.count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let number = Int64(parts[1]), let seconds = Int(parts[2]) else {
      return nil
    }
    self.init(
      String(parts[0]), of: Identifier(number), recorded: Instant(seconds: seconds))
  }

  /// The name as a calendar has it.
  public var uid: String { "\(what)-\(interview.number)-\(recorded.seconds)\(Self.place)" }
}
