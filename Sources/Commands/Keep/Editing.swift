import Domain
import Lists
import Store

extension Desk {
  /// Records changes to a person, and prints the result.
  ///
  /// Values that are on record already are left out; throws if nothing else is left.
  func edit(
    _ person: PersonRecord.Person, name: String? = nil, phone: String? = nil, email: String? = nil
  ) throws {
    var changes: [PersonEdit.Change] = []
    if let typed = name {
      guard let name = typed.trimmedOrNil else {
        throw Refusal.badValue(option: "--name", typed: typed, expected: "a name")
      }
      if name != person.name { changes.append(.name(name, was: person.name)) }
    }
    if case .candidate(let candidate) = person {
      if let typed = phone, case let phone = try Reachable.phone(typed), phone != candidate.phone {
        changes.append(.phone(phone))
      }
      if let typed = email, case let email = try Reachable.email(typed), email != candidate.email {
        changes.append(.email(email))
      }
    }
    guard !changes.isEmpty else {
      throw Refusal.notPossible(
        because: "that is what is on record of `\(shown(person.name))` already",
        help: "debrief people show \(quoted(person.name))")
    }
    try record(PersonEdit(person, changes))
  }

  private func record(_ edit: PersonEdit) throws {
    for case .name(let name, was: _) in edit.changes {
      if let note = RefusalWords.note(on: "name", name) { Output.say(note) }
    }
    let stamp = try stamp()
    let entry = try Refusal.storing { () throws(StoreError) in
      try store.edit(edit, by: stamp, command: "people edit")
    }
    let answer = EditAnswer(entry: entry, edit)
    try print(output.json ? answer.json(at: now) : answer.text(style: style), saved: true)
  }
}
