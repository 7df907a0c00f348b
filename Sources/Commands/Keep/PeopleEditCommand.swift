import ArgumentParser
import Domain
import Rendering
import Store
import Wording

/// `people edit`: the particulars of a candidate, an employer or a contact.
struct PeopleEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit the particulars of a candidate, a contact or an employer.",
    subcommands: [
      PeopleEditCandidateCommand.self, PeopleEditEmployerCommand.self,
      PeopleEditContactCommand.self,
    ], defaultSubcommand: PeopleEditCandidateCommand.self)
}

extension Session {
  /// The change of a person's name to a typed one; none if it is that already, or none was typed.
  func nameChange(
    _ typed: String?, of person: PersonRecord.Person
  ) throws -> [PersonEdit.Change] {
    guard let typed else { return [] }
    guard let name = typed.trimmedOrNil else {
      throw CommandError.badValue(option: "--name", typed: typed, expected: "a name")
    }
    return name == person.name ? [] : [.name(name, was: person.name)]
  }

  /// Records changes to a person, an entry for each set of them, and prints the result.
  func edit(_ person: PersonRecord.Person, _ sets: [[PersonEdit.Change]]) throws {
    let edits = sets.filter { !$0.isEmpty }.map { PersonEdit(person, $0) }
    let whole = PersonEdit(person, edits.flatMap(\.changes))
    guard !whole.changes.isEmpty else {
      throw CommandError.notPossible(
        because: "that is on record of `\(shown(person.name))` already",
        help: "debrief people show \(quoted(person.name))")
    }
    for case .name(let name, was: _) in whole.changes {
      if let note = ErrorText.note(on: "name", name) { Terminal.say(note) }
    }
    let stamp = try stamp()
    let entry = try store.record(edits.map(Event.edited), by: stamp, command: "people edit").entry
    try print(
      Receipt(
        entry, Event.edited(whole).kind, at: now, ["Recorded: \(whole.words)", .undo(entry)],
        ["changes": whole.json]))
  }
}
