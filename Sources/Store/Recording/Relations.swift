import Domain
import Engine

extension Database {
  /// Returns the other interviews of the same candidates, for each of these that has any.
  ///
  /// It reads the journal alone: nothing that is computed from it.
  func related(to assignments: [Assignment]) throws -> [Int64: [RelatedInterview]] {
    guard !assignments.isEmpty else { return [:] }
    let family = try self.assignments(of: interviewsOfCandidates(of: assignments.map(\.interview)))
    let members = Dictionary(grouping: family, by: \.candidate).filter { $0.value.count > 1 }
    guard !members.isEmpty else { return [:] }
    let journals = try journals(
      of: members.values.flatMap { $0.map(\.interview) }.sorted(), kinds: RelatedInterview.kinds)
    var related: [Int64: [RelatedInterview]] = [:]
    for assignment in assignments {
      guard let members = members[assignment.candidate] else { continue }
      related[assignment.interview] = members.filter { $0.interview != assignment.interview }
        .map { other in
          RelatedInterview(
            id: Identifier(other.interview), isRound: other.vacancy == assignment.vacancy,
            journal: journals[other.interview] ?? [])
        }
    }
    return related
  }

  /// Returns all interviews of the candidates of these, after all mergers, ordered by number.
  func interviewsOfCandidates(of interviews: [Int64]) throws -> [Int64] {
    let booked = try rows(
      """
      SELECT DISTINCT candidate FROM interview WHERE id IN (\(Words.list("?")))
      """, [interviews.jsonList]
    ) { try $0.get("candidate") as Identifier<Candidate> }
    let mergers = try mergersNow().candidates
    let all = Set(booked.flatMap { mergers.members(with: mergers.survivor(of: $0)) })
    return try rows(
      """
      SELECT id FROM interview WHERE candidate IN (\(Words.list("?"))) ORDER BY id
      """, [all.map(\.number).sorted().jsonList]
    ) { try $0.get("id") }
  }
}
