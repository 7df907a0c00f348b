import ArgumentParser
import Domain
import Foundation
import Lists
import Rendering
import Store
import WorkingTime

/// `server`: an agency's database on a PostgreSQL server, as its owner makes and keeps it.
struct ServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Make and keep the agency's database on a PostgreSQL server.",
    subcommands: [
      ServerInitCommand.self, ServerStatusCommand.self, ServerUpgradeCommand.self,
      ServerAddLoginCommand.self, ServerSweepCommand.self,
    ])
}

/// The address of a server, as an argument or as other commands have it.
struct ServerOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The address, postgres://HOST/DATABASE; otherwise --db or DEBRIEF_DB.", valueName: "address"))
  var address: String?

  @OptionGroup var shared: SharedOptions

  /// The address; throws if none is named.
  func location() throws -> String { try shared.serverAddress(address) }
}

extension SharedOptions {
  /// The address of a server that was typed, or that other options name.
  fileprivate func serverAddress(_ typed: String? = nil) throws -> String {
    var options = database
    if let typed { options.path = typed }
    let place = try options.location(in: ProcessInfo.processInfo.environment)
    guard AgencyStore.isAddress(place) else {
      throw CommandError.badValue(
        option: typed == nil ? "--db" : "ADDRESS", typed: place,
        expected: "the address of a server, postgres://HOST/DATABASE")
    }
    return place
  }

  /// Connects to the server.
  fileprivate func server(_ typed: String? = nil) throws -> AgencyServer {
    try AgencyServer(at: serverAddress(typed), onWait: Terminal.sayWaiting)
  }

  /// Prints what was done on a server.
  fileprivate func print(_ receipt: Receipt) throws {
    try Terminal.answer(
      output.json ? receipt.json : receipt.text(style: output.style), saved: receipt.isSaved)
  }

  /// The options with a server's address in the place of the database's file.
  fileprivate func at(_ address: String) -> SharedOptions {
    var options = self
    options.database.path = address
    return options
  }
}

/// `server init`: the schema in an empty database.
struct ServerInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the agency's tables in an empty database on a server.",
    discussion: """
      The database is there already (createdb), and the login of the address owns it; consultants have \
      logins of their own, which `server add-login` admits. A password stands in ~/.pgpass, never in \
      the address. What a file holds goes there with `debrief move --to`.

      EXAMPLES
        debrief server init postgres://owner@db.agency.example/agency
        debrief server init --db postgres:///agency
      """)

  @OptionGroup var options: ServerOptions

  func run() throws {
    let address = try options.location()
    try options.shared.server(address).setUp()
    try options.shared.print(
      Receipt(
        [
          "Made: the agency's tables at \(address)",
          "Next: debrief server add-login ROLE CONSULTANT --db \(quoted(address))",
        ], ["address": .string(address), "schema": .number(AgencyServer.schema)]))
  }
}

/// `server status`: the state of a server.
struct ServerStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show a server's versions, logins and clock, and what may be lost or left there.",
    discussion: """
      EXAMPLES
        debrief server status
        debrief server status postgres://db.agency.example/agency --json
      """)

  @OptionGroup var options: ServerOptions

  func run() throws {
    let now = try options.shared.clock.instant(in: [:]).at.seconds
    let status = try options.shared.server(options.location()).status(at: now)
    let report = ServerReport(status, known: AgencyServer.schema)
    let output = options.shared.output
    try Terminal.answer(output.json ? report.json : report.text(style: output.style))
  }
}

/// `server upgrade`: a server's schema brought to that of this program.
struct ServerUpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Bring a server's tables and plans to this program's version.",
    discussion: """
      Its owner runs it, once for all offices. Programs that are older than the tables are refused \
      before they write.

      EXAMPLES
        debrief server upgrade
        debrief server upgrade postgres://owner@db.agency.example/agency
      """)

  @OptionGroup var options: ServerOptions

  func run() throws {
    let address = try options.location()
    let before = try options.shared.server(address).upgrade()
    // Opening it computes the plans anew, if they are of another edition of the rules.
    _ = try options.shared.at(address).openSession()
    let line =
      before == AgencyServer.schema
      ? "Nothing to do: the tables are of schema \(before), this program's"
      : "Upgraded: from schema \(before) to \(AgencyServer.schema)"
    try options.shared.print(
      Receipt(
        [.line(line)], ["from": .number(before), "to": .number(AgencyServer.schema)],
        isSaved: before != AgencyServer.schema))
  }
}

/// `server add-login`: a consultant's login.
struct ServerAddLoginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-login",
    abstract: "Let a login of the server record in a consultant's name, and in no other.",
    discussion: """
      The login is made where there is none, without a password: `psql ADDRESS -c '\\password ROLE'` \
      gives it one. Given again it changes whose it is. Everybody reads everything; the server refuses \
      what is recorded in a name that is not the login's.

      EXAMPLES
        debrief server add-login ann "Ann Lee"
        debrief server add-login desk "Front desk" --may-name
      """)

  @Argument(help: ArgumentHelp("The name of the login.", valueName: "role"))
  var role: String

  @Argument(help: ArgumentHelp("The consultant's name; a new one is added.", valueName: "name"))
  var consultant: String

  @Flag(help: "It may record in other names too, as for an assistant.")
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
      Receipt(
        [.line("Added: \(role) records in the name of \(consultant.name)\(scope)")]
          + (isNew ? [.line("The login is new, and has no password: \(password)")] : []),
        [
          "role": .string(role), "consultant": .string(consultant.name),
          "mayName": .bool(mayName), "made": .bool(isNew),
        ]))
  }
}

/// `server sweep`: the traces of erased data wiped from a server's tables.
struct ServerSweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Wipe the traces of erased data from a server's tables.",
    discussion: """
      Erased data is gone from the database at once: no question finds it. Its traces stay in the \
      tables' files until their owner runs this, which writes the tables anew while nobody uses them. \
      The server's log of changes, standbys and backups keep them longer: `server status` tells.

      EXAMPLES
        debrief server sweep
        debrief server sweep postgres://owner@db.agency.example/agency
      """)

  @OptionGroup var options: ServerOptions

  func run() throws {
    let address = try options.location()
    let session = try options.shared.at(address).openSession()
    let isNeeded = try session.store.isUnswept()
    try session.store.sweep()
    guard try !session.store.isUnswept() else {
      throw StoreError.notPermitted(reason: "only the owner of the tables sweeps them")
    }
    try options.shared.print(
      Receipt(
        [
          isNeeded
            ? "Swept: the tables' files have no trace of what was erased"
            : "Nothing to do: nothing was erased since the last sweep",
          "The server's log of changes, its archive, standbys and backups: debrief server status",
        ], ["swept": .bool(isNeeded)], isSaved: isNeeded))
  }
}
