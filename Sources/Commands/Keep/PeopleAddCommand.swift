import ArgumentParser
import Domain
import Rendering
import Store
import Wording

/// `people add`: a contact at an employer.
struct PeopleAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a contact at an employer.",
    subcommands: [PeopleAddContactCommand.self])
}

/// `people add contact`: a person at an employer.
struct PeopleAddContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Add a person at an employer, with their numbers and addresses.",
    discussion: """
      A name that `book --meets`, `log --met`, `feedback --from` or `promise --from` gives for the \
      first time is added by itself.

      EXAMPLES
        debrief people add contact 'Ann Lee' --employer Acme --phone '020 7946 0000' --main
        debrief people add contact 'Bo Chen' --employer Acme --role 'head of data' \
      --email bo@acme.example
      """)

  @Argument(help: "Their name.")
  var name: String

  @Option(help: "The employer.")
  var employer: String?

  @OptionGroup var details: ContactOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let employer = try Prompt.value(
      employer, option: "--employer", question: "At which employer?",
      choices: session.resolver.choices(.employer), read: session.resolver.employer(named:))
    guard let name = name.trimmedOrNil else {
      throw CommandError.badValue(option: "NAME", typed: name, expected: "a name")
    }
    if let note = ErrorText.note(on: "name", name) { Terminal.say(note) }
    let known = try session.store.contacts(at: [employer.id])
    for near in known.map(\.name).filter({ isNearMiss(name, $0) }) {
      Terminal.say("note: \(NameOddity.marked(near)) is known there too")
    }
    try session.record(
      ContactEdit(adding: name, at: employer, try details.changes()), command: "people add contact")
  }
}

/// The options for what is known of a contact.
struct ContactOptions: ParsableArguments {
  @Option(help: "Their role; an empty text removes it.")
  var role: String?

  @Option(
    help: "A telephone number, the one to ring first; may be repeated. An empty text removes all.")
  var phone: [String] = []

  @Option(
    help:
      "An e-mail address, the one to write to first; may be repeated. An empty text removes all.")
  var email: [String] = []

  @Flag(inversion: .prefixedNo, help: "Whom to ring where no interview says otherwise.")
  var main: Bool?

  /// The changes that the options name.
  func changes() throws -> [ContactEdit.Change] {
    var changes: [ContactEdit.Change] = []
    if let role { changes.append(.role(role.trimmedOrNil)) }
    if !phone.isEmpty { changes.append(.phones(try phone.compactMap(Reachable.phone))) }
    if !email.isEmpty { changes.append(.emails(try email.compactMap(Reachable.email))) }
    if let main { changes.append(.main(main)) }
    return changes
  }
}

extension Session {
  /// Records what is known of a contact, and prints the result.
  func record(_ edit: ContactEdit, command: String) throws {
    let event = Event.employerContact(edit)
    let stamp = try stamp()
    let entry = try store.record([event], by: stamp, command: command).entry
    let recorded = try store.journal([event.kind]).last { $0.id == entry }?.event
    guard case .employerContact(let known) = recorded else { return }
    let number = known.contact.map { " (\($0.reference))" } ?? ""
    try print(
      Receipt(
        entry, event.kind, at: now, ["Recorded: \(known.words)\(number)", .undo(entry)],
        ["contact": .id(known.contact), "changes": known.json]))
  }
}
