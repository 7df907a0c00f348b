import Domain
import Store
import Wording

extension Desk {
  /// The employer that a name means: the whole name, or the only one that has it as a part.
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
    let wanted = folded(typed)
    let whole = known.filter { folded(name($0)) == wanted }
    let matches = whole.isEmpty ? known.filter { folded(name($0)).contains(wanted) } : whole
    if let only = matches.first, matches.count == 1, !wanted.isEmpty { return only }
    let suggestions =
      matches.isEmpty
      ? Suggestion.closest(to: typed, among: known.map(name)) : matches.map(name)
    throw .unknownName(kind: kind, typed: typed, suggestions: suggestions)
  }
}
