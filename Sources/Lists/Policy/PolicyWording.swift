import AgencySettings
public import Domain
import Rendering
import Wording

/// The wording of choices of a policy, with the employers' names.
public struct PolicyWording: Sendable {
  private let names: [Identifier<Employer>: String]

  /// The employers whose choices are dormant, since they were merged into another.
  let dormant: Set<Identifier<Employer>>

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
  func name(_ employer: Identifier<Employer>) -> String {
    names[employer] ?? "employer \(employer.number)"
  }

  /// Returns a choice in words: `employer.grace = 1wd for Acme`.
  func words(_ change: PolicyChange) -> String {
    "\(change.term.name) = \(change.text ?? "default")"
      + (change.employer.map { " for \(name($0))" } ?? "")
  }

  /// Returns a version in words, without author and time: `set employer.grace = 1wd for Acme`.
  func words(_ version: PolicyVersion) -> String {
    switch version.manner {
    case .set:
      "policy set: " + Grammar.list(version.changes.map(words))
    case .adopted(let source, _):
      "policy adopted from \(source), with \(Grammar.count(version.changes.count, "choice"))"
    }
  }

  /// Returns a choice as data.
  func json(_ change: PolicyChange) -> JSON {
    [
      "name": .string(change.term.name), "value": .text(change.text),
      "employer": .text(change.employer.map(name)),
    ]
  }

  /// Returns a version as data.
  func json(_ version: PolicyVersion) -> JSON {
    var file: (name: String, text: String)?
    if case .adopted(let source, let text) = version.manner { file = (source, text) }
    return [
      "entry": .number(Int(version.entry.number)), "kind": .string(version.kind),
      "at": .moment(version.stamp.at), "by": .string(version.stamp.consultant.name),
      "clock": .string(version.stamp.clock.rawValue),
      "file": .text(file?.name), "text": .text(file?.text), "counts": .bool(version.counts),
      "changes": .array(version.changes.map(json)),
    ]
  }
}

extension PolicyVersion {
  /// The version's kind, as in the journal.
  var kind: String {
    switch manner {
    case .set: "policySet"
    case .adopted: "policyAdopted"
    }
  }
}
