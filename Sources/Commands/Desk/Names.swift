import Domain
import Store
import Wording

extension Desk {
  /// The employer that a name means: the only best match by `NameGrade`; exact names win, including
  /// those of merged employers.
  func employer(named typed: String) throws -> Employer {
    let known = try store.employers()
    let mergers = try mergersThatCount().compactMap(\.employers)
    if let merged = survivor(of: typed, among: known, \.id, \.name, mergers) { return merged }
    return try one(typed, of: known, name: \.name, kind: "employer")
  }

  /// The candidate that a name means, by the same rules.
  func candidate(named typed: String) throws -> Candidate {
    let known = try store.candidates()
    let mergers = try mergersThatCount().compactMap(\.candidates)
    if let merged = survivor(of: typed, among: known, \.id, \.name, mergers) { return merged }
    return try one(typed, of: known, name: \.name, kind: "candidate")
  }

  /// The candidate that a name means, including candidates without an interview under that name.
  func candidate(everNamed typed: String) throws -> Candidate {
    do {
      return try candidate(named: typed)
    } catch CommandError.unknownName(let kind, _, let suggestions) {
      let found = try store.candidate(everNamed: typed)
      guard let found else {
        throw CommandError.unknownName(kind: kind, typed: typed, suggestions: suggestions)
      }
      return found
    }
  }

  /// The surviving record for a merged name; nil if no merged record has the name, or a current one
  /// has it.
  private func survivor<Named>(
    of typed: String, among known: [Named], _ id: KeyPath<Named, Identifier<Named>>,
    _ name: KeyPath<Named, String>, _ pairs: [(gone: Named, kept: Named)]
  ) -> Named? {
    let isMeant: (Named) -> Bool = { folded($0[keyPath: name]) == folded(typed) }
    guard !known.contains(where: isMeant),
      let gone = pairs.flatMap({ [$0.gone, $0.kept] }).first(where: isMeant)
    else { return nil }
    let mergers = Mergers(pairs.map { (gone: $0.gone[keyPath: id], kept: $0.kept[keyPath: id]) })
    let survivor = mergers.survivor(of: gone[keyPath: id])
    return known.first { $0[keyPath: id] == survivor }
  }

  private func mergersThatCount() throws -> [Merger] {
    try store.mergers().filter(\.counts).map(\.merger)
  }

  private func one<Named>(
    _ typed: String, of known: [Named], name: (Named) -> String, kind: String
  ) throws -> Named {
    let graded = known.compactMap { one in
      SoughtName(typed)?.grade(ofFolded: folded(name(one))).map { (grade: $0, one: one) }
    }
    let best = graded.map(\.grade).min()
    let matches = graded.filter { $0.grade == best }.map(\.one)
    if let only = matches.first, matches.count == 1 { return only }
    let suggestions =
      matches.isEmpty
      ? Suggestion.closest(to: typed, among: known.map(name)) : matches.map(name)
    throw CommandError.unknownName(kind: kind, typed: typed, suggestions: suggestions)
  }
}
