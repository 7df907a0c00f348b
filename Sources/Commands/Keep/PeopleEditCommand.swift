import ArgumentParser
import Domain
import Rendering
import Store

/// `people edit`: the particulars of a candidate, an employer or a contact.
struct PeopleEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit what is known of one of them.",
    subcommands: [
      PeopleEditCandidateCommand.self, PeopleEditEmployerCommand.self,
      PeopleEditContactCommand.self,
    ], defaultSubcommand: PeopleEditContactCommand.self)
}

extension Session {
  /// Records changes to a person, and prints the result.
  ///
  /// Values that are on record already are left out; throws if nothing else is left.
  func edit(
    _ person: PersonRecord.Person, name: String? = nil, phone: String? = nil, email: String? = nil
  ) throws {
    var changes: [PersonEdit.Change] = []
    if let typed = name {
      guard let name = typed.trimmedOrNil else {
        throw CommandError.badValue(option: "--name", typed: typed, expected: "a name")
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
      throw CommandError.notPossible(
        because: "that is what is on record of `\(shown(person.name))` already",
        help: "debrief people show \(quoted(person.name))")
    }
    try record(PersonEdit(person, changes))
  }

  private func record(_ edit: PersonEdit) throws {
    for case .name(let name, was: _) in edit.changes {
      if let note = ErrorText.note(on: "name", name) { Terminal.say(note) }
    }
    let stamp = try stamp()
    let entry = try store.record([.edited(edit)], by: stamp, command: "people edit").entry
    try print(
      Receipt(
        entry, Event.edited(edit).kind, at: now, ["Recorded: \(edit.words)", .undo(entry)],
        ["changes": edit.json]))
  }
}
