import ArgumentParser
import Domain
import Wording

/// `people edit contact`, and `people edit K3`: a contact at an employer.
struct PeopleEditContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Change a contact's name, role, numbers or addresses; say that they have left.",
    discussion: """
      Numbers and addresses that are given replace those on record. A contact who has left is \
      nobody to ring, and what they said stays.

      EXAMPLES
        debrief people edit K3 --phone '020 7946 0000' --main
        debrief people edit contact 'ann lee@acme' --left
      """)

  @Argument(help: "The contact: a number such as K3, or the name, or name@employer.")
  var contact: String

  @Option(help: "Their name from now on.")
  var name: String?

  @Flag(inversion: .prefixedNo, help: "They are no longer there.")
  var left: Bool?

  @OptionGroup var details: ContactOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    var changes = try details.changes()
    if let left { changes.append(.left(left)) }
    try session.edit(try session.resolver.contact(named: contact), name: name, changes)
  }
}

extension Session {
  /// Records changes of a contact, and of the name if one was typed, and prints the result.
  func edit(
    _ contact: EmployerContact, name typed: String?, _ others: [ContactEdit.Change]
  ) throws {
    var changes = others
    if let typed {
      guard let name = typed.trimmedOrNil else {
        throw CommandError.badValue(option: "--name", typed: typed, expected: "a name")
      }
      if let note = ErrorText.note(on: "name", name) { Terminal.say(note) }
      changes.insert(.name(name), at: 0)
    }
    guard !changes.isEmpty else {
      throw CommandError.missing(
        option: "--name, --role, --phone, --email, --main or --left", what: "What is to change?")
    }
    let new = changes.filter { !$0.isKnown(of: contact) }
    guard !new.isEmpty, let edit = ContactEdit(contact, new) else {
      throw CommandError.notPossible(
        because: "that is on record of `\(shown(contact.name))` already",
        help: "debrief people show \(contact.id?.reference ?? quoted(contact.name))")
    }
    try record(edit, command: "people edit")
  }
}

extension ContactEdit.Change {
  /// True if that is on record of a contact already.
  fileprivate func isKnown(of contact: EmployerContact) -> Bool {
    switch self {
    case .name(let name): name == contact.name
    case .role(let role): role == contact.role
    case .phones(let phones): phones == contact.phones
    case .emails(let emails): emails == contact.emails
    case .main(let isMain): isMain == contact.isMain
    case .left(let hasLeft): hasLeft == contact.hasLeft
    }
  }
}
