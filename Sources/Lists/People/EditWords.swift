import Domain
import Rendering
import Wording
import WorkingTime

extension PersonEdit {
  /// The record and its changes: `candidate Pria Shah: renamed to Priya Shah, telephone none`.
  var words: String {
    let was = changes.lazy.compactMap { change in
      if case .name(_, let was) = change { was } else { nil }
    }.first
    return "\(subject) \(was ?? person.name): \(Grammar.list(changes.map(\.words)))"
  }

  private var subject: String {
    switch person {
    case .candidate: "candidate"
    case .employer: "employer"
    }
  }

  /// The change as data.
  var json: JSON {
    .object(
      changes.flatMap { change -> [JSON.Member] in
        switch change {
        case .name(let name, let was):
          [.init(key: "name", value: .string(name)), .init(key: "was", value: .string(was))]
        case .phone(let phone): [.init(key: "phone", value: .text(phone))]
        case .email(let email): [.init(key: "email", value: .text(email))]
        }
      })
  }
}

extension PersonEdit.Change {
  fileprivate var words: String {
    switch self {
    case .name(let name, was: _): "renamed to \(name)"
    case .phone(let phone): "telephone \(phone ?? "none")"
    case .email(let email): "e-mail \(email ?? "none")"
    }
  }
}

extension RecordedEdit {
  /// The edit as data.
  var json: JSON {
    [
      "entry": .number(Int(entry.number)), "kind": .string(edit.kind), "at": .moment(stamp.at),
      "by": .string(stamp.consultant.name), "clock": .string(stamp.clock.rawValue),
      "changes": edit.json, "counts": .bool(counts),
    ]
  }
}
