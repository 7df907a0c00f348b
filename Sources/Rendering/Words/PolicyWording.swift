public import AgencySettings
public import Domain
import Wording

/// The wording of choices of a policy, with the employers' names.
public struct PolicyWording: Sendable {
  private let names: [Identifier<Employer>: String]

  /// The employers whose choices are dormant, since they were merged into another.
  public let dormant: Set<Identifier<Employer>>

  /// Creates a wording with the names of employers, and of those merged into another.
  public init(_ employers: [Employer], mergers: [Merger] = []) {
    var names = Dictionary(employers.map { ($0.id, $0.name) }) { first, _ in first }
    let pairs = mergers.compactMap(\.employers)
    for pair in pairs { for one in [pair.gone, pair.kept] { names[one.id] = one.name } }
    let merged = Mergers(pairs.map { (gone: $0.gone.id, kept: $0.kept.id) })
    dormant = merged.gone
    let known = names
    for gone in merged.gone {
      let survivor = known[merged.survivor(of: gone)] ?? ""
      names[gone] = (known[gone] ?? "") + " (dormant, merged into \(survivor))"
    }
    self.names = names
  }

  /// Returns the name of an employer, or its number if it has no interview any more.
  public func name(_ employer: Identifier<Employer>) -> String {
    names[employer] ?? "employer \(employer.number)"
  }

  /// Returns a choice in words: `employer.grace = 1wd for Acme`.
  public func words(_ change: PolicyChange) -> String {
    "\(change.term.name) = \(change.text ?? "default")"
      + (change.employer.map { " for \(name($0))" } ?? "")
  }

  /// Returns choices in words, without author and time: `policy set: employer.grace = 1wd for Acme`.
  public func words(_ changes: [PolicyChange], from file: TextFile?) -> String {
    file.map {
      "policy adopted from \($0.source), with \(Grammar.count(changes.count, "choice"))"
    } ?? "policy set: " + Grammar.list(changes.map(words))
  }

  /// Returns a choice as data.
  public func json(_ change: PolicyChange) -> JSON {
    [
      "name": .string(change.term.name), "value": .text(change.text),
      "employer": .text(change.employer.map(name)),
    ]
  }
}
