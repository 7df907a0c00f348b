import ArgumentParser
import Domain
import Foundation
import Lists
import Rendering
import Store
import WorkingTime

/// `server`: an agency's database on a PostgreSQL server, for its owner.
struct ServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Set up and maintain the agency's database on a PostgreSQL server.",
    subcommands: [
      ServerInitCommand.self, ServerStatusCommand.self, ServerUpgradeCommand.self,
      ServerAddLoginCommand.self, ServerSweepCommand.self,
    ])
}

/// The address of a server, as an argument or as other commands take it.
struct ServerOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The address, postgres://HOST/DATABASE; otherwise --db or DEBRIEF_DB.", valueName: "address"))
  var address: String?

  @OptionGroup private var given: SharedOptions

  /// The options of other commands, with this address.
  var shared: SharedOptions {
    var options = given
    if let address { options.db = address }
    return options
  }

  /// Connects to the server.
  func server() throws -> AgencyServer {
    try shared.server(named: address == nil ? "--db" : "ADDRESS")
  }
}

extension SharedOptions {
  /// Connects to the server of the address that an option names.
  fileprivate func server(named option: String = "--db") throws -> AgencyServer {
    let place = try database.location(in: ProcessInfo.processInfo.environment)
    guard AgencyStore.isAddress(place) else {
      throw CommandError.badValue(
        option: option, typed: place, expected: "the address of a server, postgres://HOST/DATABASE")
    }
    return try AgencyServer(at: place, onWait: Terminal.sayWaiting)
  }

  /// Prints the receipt of a command on a server: lines for people, or fields for programs.
  fileprivate func print(
    _ lines: [Receipt.Block], _ fields: JSON, isSaved: Bool = true
  ) throws {
    let receipt = Receipt(lines, fields, isSaved: isSaved)
    try Terminal.answer(
      output.json ? receipt.json : receipt.text(style: output.style), saved: isSaved)
  }
}

/// `server init`: creates the schema in an empty database.
struct ServerInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Create the agency's tables in an empty database on a server.",
    discussion: """
      The database exists already (createdb), and the login in the address owns it; `server add-login` \
      admits a login for each consultant. A password belongs in ~/.pgpass, never in the address. \
      `debrief move --to` moves an agency from its file to the server.

      EXAMPLES
        debrief server init postgres://owner@db.agency.example/agency
        debrief server init --db postgres:///agency
      """)

  @OptionGroup var options: ServerOptions

  func run() throws {
    let server = try options.server()
    try server.setUp()
    try options.shared.print(
      [
        "Created: the agency's tables at \(server.address)",
        "Next: debrief server add-login ROLE CONSULTANT --db \(quoted(server.address))",
      ], ["address": .string(server.address), "schema": .number(AgencyServer.schema)])
  }
}

/// `server status`: shows the state of a server.
struct ServerStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract:
      "Show a server's versions, logins and clock, what may be lost there and what is not yet erased.",
    discussion: """
      EXAMPLES
        debrief server status
        debrief server status postgres://db.agency.example/agency --json
      """)

  @OptionGroup var options: ServerOptions

  func run() throws {
    let now = try options.shared.instant(in: [:]).at.seconds
    let status = try options.server().status(at: now)
    let report = ServerReport(status, known: AgencyServer.schema)
    let output = options.shared.output
    try Terminal.answer(output.json ? report.json : report.text(style: output.style))
  }
}

/// `server upgrade`: upgrades a server's schema to this program's.
struct ServerUpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Upgrade a server's tables and plans to this program's version.",
    discussion: """
      The owner of the tables runs it, once for all offices. A program that is older than the tables is \
      refused before it writes.

      EXAMPLES
        debrief server upgrade
        debrief server upgrade postgres://owner@db.agency.example/agency
      """)

  @OptionGroup var options: ServerOptions

  func run() throws {
    let before = try options.server().upgrade()
    // Opening it recomputes the plans, if they are of another edition of the rules.
    _ = try options.shared.openSession()
    let line =
      before == AgencyServer.schema
      ? "Nothing to do: the tables are of schema \(before), this program's"
      : "Upgraded: from schema \(before) to \(AgencyServer.schema)"
    try options.shared.print(
      [.line(line)], ["from": .number(before), "to": .number(AgencyServer.schema)],
      isSaved: before != AgencyServer.schema)
  }
}

/// `server add-login`: admits a consultant's login.
struct ServerAddLoginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-login",
    abstract: "Let a login of the server record in a consultant's name, and in no other.",
    discussion: """
      A login that does not exist is created, without a password: `psql ADDRESS -c '\\password ROLE'` \
      sets one. Running it again gives the login to another consultant. Every login reads the whole \
      agency; the server refuses a recording in any name but the login's consultant's.

      EXAMPLES
        debrief server add-login ann "Ann Lee"
        debrief server add-login desk "Front desk" --may-name
      """)

  @Argument(help: ArgumentHelp("The name of the login.", valueName: "role"))
  var role: String

  @Argument(
    help: ArgumentHelp("The consultant's name; a new consultant is added.", valueName: "name"))
  var consultant: String

  @Flag(help: "Let it record in other names too, for an assistant.")
  var mayName = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    guard let role = role.trimmedOrNil, let name = consultant.trimmedOrNil else {
      throw CommandError.badValue(option: "ROLE", typed: role, expected: "a name")
    }
    let server = try shared.server()
    let isNew = try server.makeLogin(role)
    let session = try shared.openSession()
    let known = try session.store.consultants()
    let consultant =
      try Resolver.only(name, among: known) ?? session.newConsultant(name, among: known)
    session.store.release()
    let login = ServerLogin(role: role, consultant: consultant, mayName: mayName)
    try server.admit(login)
    let scope = mayName ? ", or in others'" : " alone"
    let password = "psql \(quoted(server.address)) -c '\\password \(role)'"
    try shared.print(
      [.line("Added: \(role) records in the name of \(consultant.name)\(scope)")]
        + (isNew ? [.line("The login is new and has no password yet: \(password)")] : []),
      [
        "role": .string(role), "consultant": .string(consultant.name),
        "mayName": .bool(mayName), "made": .bool(isNew),
      ])
  }
}

/// `server sweep`: wipes the traces of erased data from a server's tables.
struct ServerSweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Wipe the traces of erased data from a server's tables.",
    discussion: """
      Erased data is gone from the database at once: no query finds it. Traces of it stay in the tables' \
      files until the owner of the tables runs this, which rewrites and locks them. The server's \
      write-ahead log, standbys and backups keep traces longer: `server status` shows which.

      EXAMPLES
        debrief server sweep
        debrief server sweep postgres://owner@db.agency.example/agency
      """)

  @OptionGroup var options: ServerOptions

  func run() throws {
    let session = try options.shared.openSession()
    let isNeeded = try session.store.isUnswept()
    try session.store.sweep()
    guard try !session.store.isUnswept() else {
      throw StoreError.notPermitted(reason: "only the owner of the tables can sweep them")
    }
    try options.shared.print(
      [
        .line(
          isNeeded
            ? "Swept: no trace of erased data is left in the tables' files"
            : "Nothing to do: nothing was erased since the last sweep"),
        "Its write-ahead log, archive, standbys and backups: debrief server status",
      ], ["swept": .bool(isNeeded)], isSaved: isNeeded)
  }
}
