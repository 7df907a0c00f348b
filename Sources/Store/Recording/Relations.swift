import Domain
import GRDB

extension Assignment {
  /// The other interviews of the same candidate, which are all `members`, with as much of their
  /// journals as says something of this one.
  func related(
    among members: [Assignment], _ journals: [Int64: [JournalEntry]]
  ) -> [RelatedInterview] {
    members.filter { $0.interview != interview }.map { other in
      RelatedInterview(
        id: Identifier(other.interview), isRound: other.vacancy == vacancy,
        journal: (journals[other.interview] ?? []).filter { entry in
          entry.event.map { RelatedInterview.kinds.contains($0.kind) } ?? true
        })
    }
  }
}

extension Database {
  /// Returns the other interviews of the same candidates, for each of these that has any.
  ///
  /// It reads the journal alone: nothing that is computed from it. `journals` are read already.
  func related(
    to assignments: [Assignment], _ journals: [Int64: [JournalEntry]] = [:]
  ) throws -> [Int64: [RelatedInterview]] {
    guard !assignments.isEmpty else { return [:] }
    let family = try self.assignments(ofCandidates: Set(assignments.map(\.candidate)))
    let members = Dictionary(grouping: family, by: \.candidate).filter { $0.value.count > 1 }
    guard !members.isEmpty else { return [:] }
    let unread = members.values.flatMap { $0.map(\.interview) }.filter { journals[$0] == nil }
    let others =
      try unread.isEmpty ? [:] : self.journals(of: unread.sorted(), kinds: RelatedInterview.kinds)
    var related: [Int64: [RelatedInterview]] = [:]
    for assignment in assignments {
      guard let members = members[assignment.candidate] else { continue }
      related[assignment.interview] = assignment.related(
        among: members, others.merging(journals) { _, whole in whole })
    }
    return related
  }

  /// Returns all interviews of the candidates of these, after all mergers, ordered by number.
  func interviewsOfCandidates(of interviews: [Int64]) throws -> [Int64] {
    let candidates = Set(try assignments(of: interviews).map(\.candidate))
    return try assignments(ofCandidates: candidates).map(\.interview)
  }
}
