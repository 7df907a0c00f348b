public import Domain
import Rendering
import Wording
public import WorkingTime

/// The recording command that an undo reverses, in words.
public struct UndoTargetWords: Sendable {
  private let target: UndoTarget
  /// The interview that it is about, if known.
  private let interview: Interview?
  private let calendar: WorkingCalendar

  /// Creates words for a target and the interview that it is about, if any.
  public init(_ target: UndoTarget, of interview: Interview?, in calendar: WorkingCalendar) {
    self.target = target
    self.interview = interview
    self.calendar = calendar
  }

  /// Returns the command and its age: `` `book` of #1 Priya Shah, recorded 14 d ago (Mon 2 Nov 2026
  /// 09:00) ``.
  public func command(at now: Instant) -> String {
    let matter =
      interview.map { " of \($0.id.reference) \($0.candidate.name)" }
      ?? (target.interviews.isEmpty
        ? "" : " of \(Grammar.count(target.interviews.count, "interview"))")
    return "`\(target.command)`\(matter), recorded "
      + "\(TimeWords.elapsed(now.seconds(since: target.stamp.at))) ago "
      + "(\(TimeWords.full(target.stamp.at, in: calendar)))"
  }

  /// The entries that colleagues recorded since: `Ruth has recorded on it since: log, Fri 6 Nov
  /// 2026 12:00`; nil if there are none.
  public var since: String? {
    guard let last = target.since.last else { return nil }
    var names: [String] = []
    for later in target.since where !names.contains(later.stamp.consultant.name) {
      names.append(later.stamp.consultant.name)
    }
    let others = target.since.count - 1
    return "\(Grammar.list(names)) \(names.count == 1 ? "has" : "have") recorded on it since: "
      + "\(last.command), \(TimeWords.full(last.stamp.at, in: calendar))"
      + (others > 0 ? ", and \(Grammar.count(others, "more entry"))" : "")
  }
}
