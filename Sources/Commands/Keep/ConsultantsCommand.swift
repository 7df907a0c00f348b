import ArgumentParser
import Domain
import Lists
import Rendering
import Store

/// `consultants`: those who work here, and how to reach them.
struct ConsultantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consultants",
    abstract: "List, add, edit, rename or remove consultants.",
    subcommands: [
      ConsultantsListCommand.self, ConsultantsAddCommand.self, ConsultantsEditCommand.self,
      ConsultantsRenameCommand.self, ConsultantsRemoveCommand.self,
    ], defaultSubcommand: ConsultantsListCommand.self)
}

/// `consultants list`, and `consultants` alone: the consultants, and the number of open interviews
/// of each.
struct ConsultantsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the consultants, and their open interviews.",
    discussion: """
      A name is no login. Write access to the database file is enough to record in anybody's name, \
      and read access to read all of it, private notes too: give the file, which is made for its \
      owner alone, to a group of colleagues only as a whole. Each entry keeps the name under which it \
      was recorded, and `verify --since` shows that nothing was changed since.

      EXAMPLES
        debrief consultants list
        debrief consultants --add "Sam Okafor"
      """)

  @Option(
    name: .customLong("add"), help: ArgumentHelp("Add this consultant.", valueName: "name"))
  var added: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let name = added?.trimmedOrNil
    let session = try shared.openSession(creatingDatabase: name != nil)
    if let name {
      _ = try session.store.addConsultant(named: name)
    }
    try session.listConsultants(saved: added != nil)
  }
}

/// `consultants add`: a new consultant.
struct ConsultantsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a consultant.",
    discussion: """
      EXAMPLES
        debrief consultants add "Ruth Adler" --email ruth@agency.example
        debrief consultants add "Ruth Adler"
      """)

  @Argument(help: "Their name.")
  var name: String

  @OptionGroup var details: ConsultantOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession(creatingDatabase: true)
    guard let name = name.trimmedOrNil else {
      throw CommandError.badValue(option: "NAME", typed: name, expected: "a name")
    }
    let consultant = try session.store.addConsultant(named: name)
    let changes = try details.changes(of: try session.card(of: consultant))
    Terminal.say(
      "note: `debrief consultants remove \(quoted(consultant.name))` takes it back; `undo` does not"
    )
    guard !changes.isEmpty else { return try session.listConsultants(saved: true) }
    try session.record(ConsultantEdit(consultant, changes), command: "consultants add")
  }
}

/// `consultants edit`: how to reach a consultant.
struct ConsultantsEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a consultant's telephone number or e-mail address.",
    discussion: """
      EXAMPLES
        debrief consultants edit ruth --phone "020 7946 0000" --email ruth@agency.example
        debrief consultants edit ruth --phone ''
      """)

  @Argument(help: ArgumentHelp("The consultant's name.", valueName: "consultant"))
  var name: String

  @OptionGroup var details: ConsultantOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let consultant = try session.resolver.consultant(named: name)
    guard !details.isEmpty else {
      throw CommandError.missing(option: "--phone or --email", what: "What is to change?")
    }
    let changes = try details.changes(of: try session.card(of: consultant))
    try session.record(ConsultantEdit(consultant, changes), command: "consultants edit")
  }
}

/// `consultants rename`: another name for a consultant.
struct ConsultantsRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a consultant another name.",
    discussion: """
      EXAMPLES
        debrief consultants rename sam "Samuel Okafor"
        debrief consultants rename sam "Samuel Okafor" --json
      """)

  @Argument(help: ArgumentHelp("The name until now.", valueName: "consultant"))
  var old: String

  @Argument(help: "The name from now on.")
  var new: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let consultant = try session.resolver.consultant(named: old)
    guard let name = new.trimmedOrNil else {
      throw CommandError.badValue(option: "NEW", typed: new, expected: "a name")
    }
    if let note = ErrorText.note(on: "name", name) { Terminal.say(note) }
    let changes: [ConsultantEdit.Change] =
      name == consultant.name ? [] : [.name(name, was: consultant.name)]
    try session.record(ConsultantEdit(consultant, changes), command: "consultants rename")
  }
}

/// `consultants remove`: a consultant who was added by mistake.
struct ConsultantsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a consultant who recorded nothing and looks after nothing.",
    discussion: """
      EXAMPLES
        debrief consultants remove "Sma Okafor"
        debrief consultants remove sma
      """)

  @Argument(help: ArgumentHelp("The consultant's name.", valueName: "consultant"))
  var name: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    try session.store.removeConsultant(session.resolver.consultant(named: name))
    try session.listConsultants(saved: true)
  }
}

extension Session {
  /// Prints the consultants.
  fileprivate func listConsultants(saved: Bool = false) throws {
    try store.expect([.letterhead, .workloads, .covers(at: now)])
    let cards = Dictionary(
      try store.consultantCards().map { ($0.consultant.id, $0) },
      uniquingKeysWith: { one, _ in one })
    let rows = try store.workloads().map {
      (card: cards[$0.consultant.id] ?? ConsultantCard($0.consultant), open: $0.openInterviews)
    }
    let covers = try store.covers(at: now).words(.read(at: now, calendar))
    try print(Listing.consultants(rows, covers: covers), saved: saved)
  }
}
