import Domain
import Reports
import Store
import Wording

extension Desk {
  /// The interviews of whoever went by what was typed, under the names that hold now, of which they
  /// are told; none where nobody ever went by it.
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

  /// A name as it holds now, and what is to be said where another was typed.
  private struct Holder {
    /// Nil where nothing was typed of it.
    let name: String?
    let note: String?

    var isFormer: Bool { note != nil }
  }

  /// Who is meant: as it was typed, and whoever went by the former names that fit it best.
  private static func best(_ sought: SoughtName?, of names: [FormerName]) -> [Holder] {
    guard let sought else { return [Holder(name: nil, note: nil)] }
    let graded = names.compactMap { name in
      sought.grade(ofFolded: folded(name.former)).map { (grade: $0, name: name) }
    }
    let least = graded.map(\.grade).min()
    let former = graded.filter { $0.grade == least }.map { graded in
      Holder(
        name: graded.name.now,
        note: "note: `\(shown(graded.name.former))` goes by `\(shown(graded.name.now))` now")
    }
    return [Holder(name: sought.folded, note: nil)] + former
  }
}
