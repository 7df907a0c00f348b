import ChasePolicy
public import Domain
import Wording

/// How choices of a policy are said, with the employers' names.
public struct PolicyWording: Sendable {
  private let names: [Identifier<Employer>: String]

  /// The employers whose choices lie dormant, since they go by another name.
  let dormant: Set<Identifier<Employer>>

  /// Words that name these employers, and those that go by another's name through a merger.
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

  /// The name of an employer; where nobody of that number has an interview any more, the number.
  func name(_ employer: Identifier<Employer>) -> String {
    names[employer] ?? "employer \(employer.number)"
  }

  /// A choice: `employer.grace = 1wd for Acme`.
  func words(_ change: PolicyChange) -> String {
    "\(change.term.name) = \(change.text ?? "default")"
      + (change.employer.map { " for \(name($0))" } ?? "")
  }

  /// A version, without who and when: `set employer.grace = 1wd for Acme`.
  func words(_ version: PolicyVersion) -> String {
    switch version.manner {
    case .set:
      "policy set: " + Grammar.list(version.changes.map(words))
    case .adopted(let source, _):
      "policy adopted from \(source), with \(Grammar.count(version.changes.count, "choice"))"
    }
  }

  /// A choice as data.
  func json(_ change: PolicyChange) -> JSON {
    [
      "name": .string(change.term.name), "value": .text(change.text),
      "employer": .text(change.employer.map(name)),
    ]
  }

  /// A version as data.
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
  /// Its kind, as the journal has it.
  var kind: String {
    switch manner {
    case .set: "policySet"
    case .adopted: "policyAdopted"
    }
  }
}
