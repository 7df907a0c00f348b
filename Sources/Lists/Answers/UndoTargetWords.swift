public import Domain
import Rendering
import Wording
public import WorkingTime

extension UndoTarget {
  /// Returns the command and its age: `` `book` of #1 Priya Shah, recorded 14 d ago (Mon 2 Nov 2026
  /// 09:00) ``; the interview is the one that it is about, if it is about one.
  public func words(
    of interview: Interview?, at now: Instant, in calendar: WorkingCalendar
  ) -> String {
    let matter =
      interview.map { " of \($0.id.reference) \($0.candidate.label)" }
      ?? (interviews.isEmpty ? "" : " of \(Grammar.count(interviews.count, "interview"))")
    return "`\(command)`\(matter), recorded \(TimeWords.elapsed(now.seconds(since: stamp.at))) ago "
      + "(\(TimeWords.full(stamp.at, in: calendar)))"
  }

  /// Returns the entries that colleagues recorded since: `Ruth has recorded on it since: log, Fri 6
  /// Nov 2026 12:00`; nil if there are none.
  public func wordsSince(in calendar: WorkingCalendar) -> String? {
    guard let last = since.last else { return nil }
    var names: [String] = []
    for later in since where !names.contains(later.stamp.consultant.name) {
      names.append(later.stamp.consultant.name)
    }
    return "\(Grammar.list(names)) \(names.count == 1 ? "has" : "have") recorded on it since: "
      + "\(last.command), \(TimeWords.full(last.stamp.at, in: calendar))"
      + (since.count > 1 ? ", and \(Grammar.count(since.count - 1, "more entry"))" : "")
  }
}
