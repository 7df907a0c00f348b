import ArgumentParser
import Domain
import Foundation
import Rendering
import Store
import Wording

/// `iam`: who records on this machine.
struct IamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iam",
    _superCommandName: "debrief",
    abstract: "Say who records on this machine, and how to reach you.",
    discussion: """
      The name holds for this account on this machine, until `--as` or DEBRIEF_CONSULTANT says \
      otherwise. The number and the address stand in the drafts and reports that you send.

      EXAMPLES
        debrief iam "Sam Okafor" --email sam@agency.example --phone "020 7946 0000"
        debrief iam
      """)

  @Argument(help: "Your name, as colleagues know it; without it, who records is shown.")
  var name: String?

  @OptionGroup var details: ConsultantOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession(creatingDatabase: name != nil)
    guard let name = name?.trimmedOrNil else { return try show(in: session) }
    guard let file = MachineFile(ProcessInfo.processInfo.environment) else {
      throw CommandError.missing(
        option: "--as", what: "where your settings are, since HOME is not set")
    }
    let known = try session.store.consultants()
    let consultant =
      try Resolver.only(name, among: known) ?? session.newConsultant(name, among: known)
    try file.write(consultant.name)
    Terminal.say("note: recording as `\(shown(consultant.name))` on this machine from now on")
    let changes = try details.changes(of: try session.card(of: consultant))
    guard !changes.isEmpty else { return try session.print(try session.card(of: consultant)) }
    try session.record(
      ConsultantEdit(consultant, changes), command: "iam",
      by: Stamp(consultant: consultant, at: session.now, clock: session.clock))
  }

  private func show(in session: Session) throws {
    guard details.isEmpty else {
      throw CommandError.missing(option: "NAME", what: "Who are you?")
    }
    try session.print(try session.card(of: session.stamp().consultant))
  }
}

/// The options for how to reach a consultant.
struct ConsultantOptions: ParsableArguments {
  @Option(help: "Their e-mail address; an empty text removes it.")
  var email: String?

  @Option(help: "Their telephone number; an empty text removes it.")
  var phone: String?

  /// True if neither was given.
  var isEmpty: Bool { email == nil && phone == nil }

  /// The changes that the options make.
  func changes(of card: ConsultantCard) throws -> [ConsultantEdit.Change] {
    var changes: [ConsultantEdit.Change] = []
    if let phone, case let phone = try Reachable.phone(phone), phone != card.phone {
      changes.append(.phone(phone))
    }
    if let email, case let email = try Reachable.email(email), email != card.email {
      changes.append(.email(email))
    }
    return changes
  }
}

extension Session {
  /// A new consultant, whose name must not be close to a known one; a note says so, save of the
  /// first.
  func newConsultant(_ name: String, among known: [Consultant]) throws -> Consultant {
    let near = known.map(\.name).filter { isNearMiss(name, $0) }
    guard near.isEmpty else {
      throw CommandError.unknownConsultant(typed: name, suggestions: near)
    }
    if let note = ErrorText.note(on: "name", name) { Terminal.say(note) }
    if !known.isEmpty { tell(ofNewConsultant: name) }
    return try store.addConsultant(named: name)
  }

  /// Prints a note that a name is a new consultant's.
  func tell(ofNewConsultant name: String) {
    Terminal.say("note: \(NameOddity.marked(name)) is a new consultant")
  }

  /// Telephone number and e-mail address of a consultant.
  func card(of consultant: Consultant) throws -> ConsultantCard {
    try store.consultantCards().first { $0.consultant.id == consultant.id }
      ?? ConsultantCard(consultant)
  }

  /// Prints how to reach a consultant.
  func print(_ card: ConsultantCard) throws {
    let line = [card.consultant.name, card.phone, card.email].compactMap(\.self)
      .joined(separator: ", ")
    try print(shown(line) + "\n", json: JSONWriter.document(card.json))
  }

  /// Records a change of a consultant, and prints the result.
  func record(_ edit: ConsultantEdit, command: String, by stamp: Stamp? = nil) throws {
    guard !edit.changes.isEmpty else {
      throw CommandError.notPossible(
        because: "that is on record of `\(shown(edit.consultant.name))` already",
        help: "debrief consultants")
    }
    let event = Event.consultantEdited(edit)
    let entry = try store.record([event], by: try stamp ?? self.stamp(), command: command).entry
    try print(
      Receipt(
        entry, event.kind, at: now, ["Recorded: \(edit.words)", .undo(entry)],
        ["consultant": .string(edit.consultant.name), "changes": edit.json]))
  }
}
