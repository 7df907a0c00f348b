import Domain
import Store
import Wording

extension Desk {
  /// The employer that a name means: the only one whom it names best, as `NameGrade` has it.
  func employer(named typed: String) throws(Refusal) -> Employer {
    let known = try Refusal.storing(store.employers)
    return try one(typed, of: known, name: \.name, kind: "employer")
  }

  /// The candidate that a name means, likewise.
  func candidate(named typed: String) throws(Refusal) -> Candidate {
    let known = try Refusal.storing(store.candidates)
    return try one(typed, of: known, name: \.name, kind: "candidate")
  }

  private func one<Named>(
    _ typed: String, of known: [Named], name: (Named) -> String, kind: String
  ) throws(Refusal) -> Named {
    let graded = known.compactMap { one in
      SoughtName(typed)?.grade(ofFolded: folded(name(one))).map { (grade: $0, one: one) }
    }
    let best = graded.map(\.grade).min()
    let matches = graded.filter { $0.grade == best }.map(\.one)
    if let only = matches.first, matches.count == 1 { return only }
    let suggestions =
      matches.isEmpty
      ? Suggestion.closest(to: typed, among: known.map(name)) : matches.map(name)
    throw .unknownName(kind: kind, typed: typed, suggestions: suggestions)
  }
}
