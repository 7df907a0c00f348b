public import Domain
import Engine
import Wording

extension NameLookup {
  /// Returns the interviews of candidates whose name begins with the typed text, ordered by name:
  /// the open ones; if there are none, those with another word of the name beginning so; and then
  /// closed or cancelled ones.
  public func interviews(beginning typed: String, limit: Int = 50) -> [Interview] {
    let open = interviews(Self.nameBegins, InterviewRows.isOpen, typed, limit)
    if !open.isEmpty { return open }
    let byWord = interviews(Self.wordBegins, InterviewRows.isOpen, typed, limit)
    if !byWord.isEmpty { return byWord }
    return interviews(Self.nameBegins, "TRUE", typed, limit)
  }

  private static let nameBegins = "sought.folded >= ?1 AND sought.folded < ?2"
  private static let wordBegins =
    "?1 < ?2 AND \(Words.contains("' ' || ?1", in: "sought.folded"))"

  private func interviews(
    _ fits: String, _ counts: String, _ typed: String, _ limit: Int
  ) -> [Interview] {
    rows(
      """
      SELECT \(InterviewRows.columns)
      FROM candidate AS sought
      \(Words.thenJoin) interviewNow ON interviewNow.candidate = sought.id
      \(InterviewRows.joins)
      WHERE \(fits) AND \(counts)
      ORDER BY sought.folded, interviewNow.startsAt, interviewNow.interview LIMIT ?3
      """, Self.range(typed) + [Int64(limit)], Interview.init(row:))
  }
}
