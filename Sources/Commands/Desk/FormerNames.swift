import Domain
import Store
import Wording

extension Desk {
  /// The interviews of people or employers with a former name that matches, each announced with the
  /// current name; empty if no former name matches.
  func matchesByFormerName(
    _ typed: String, openOnly: Bool
  ) throws(Refusal) -> [Interview] {
    guard let sought = SoughtInterview(typed) else { return [] }
    let candidates = Self.best(
      sought.candidate, of: try Refusal.storing(store.formerCandidateNames))
    let employers = Self.best(sought.employer, of: try Refusal.storing(store.formerEmployerNames))
    var found: [Interview] = []
    for candidate in candidates {
      for employer in employers where candidate.isFormer || employer.isFormer {
        let name = (candidate.name ?? "") + (employer.name.map { "@" + $0 } ?? "")
        let matches = try Refusal.storing { () throws(StoreError) in
          try store.interviews(matching: name, openOnly: openOnly)
        }
        found += matches.filter { !found.map(\.id).contains($0.id) }
        guard !matches.isEmpty else { continue }
        for note in [candidate.note, employer.note].compactMap({ $0 }) { Output.say(note) }
      }
    }
    return found
  }

  /// A current name, and a note if a former name was typed.
  private struct Holder {
    /// Nil if that part was not typed.
    let name: String?
    let note: String?

    var isFormer: Bool { note != nil }
  }

  /// The name as typed, and the current names for the best-matching former names.
  private static func best(_ sought: SoughtName?, of names: [FormerName]) -> [Holder] {
    guard let sought else { return [Holder(name: nil, note: nil)] }
    let graded = names.compactMap { name in
      sought.grade(ofFolded: folded(name.former)).map { (grade: $0, name: name) }
    }
    let least = graded.map(\.grade).min()
    let former = graded.filter { $0.grade == least }.map { graded in
      Holder(
        name: graded.name.now,
        note: "note: `\(shown(graded.name.former))` is now called `\(shown(graded.name.now))`")
    }
    return [Holder(name: sought.folded, note: nil)] + former
  }
}
