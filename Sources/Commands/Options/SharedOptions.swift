import ArgumentParser
import Domain
import Foundation
import Rendering
import Store
import WorkingTime

/// The options that every command takes: database, consultant, time and output.
///
/// They are one group: the parser looks at each group of a command four times at every start.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database file or postgres:// address; otherwise DEBRIEF_DB, then agency.db in your data folder.",
      valueName: "path"))
  var db: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Record as this consultant (no password); default DEBRIEF_CONSULTANT, else the only one.",
      valueName: "name"))
  var consultant: String?

  @Option(
    help: ArgumentHelp(
      "Record under this name of your own: run again with it, the command is recorded once.",
      valueName: "name"))
  var token: String?

  @Option(
    help: ArgumentHelp(
      "Pretend it is this time; default DEBRIEF_NOW, else the clock.",
      valueName: "instant"))
  var now: String?

  @Flag(help: "Answer in JSON, for scripts.")
  var json = false

  @Option(help: "Colour: auto (the default, on a terminal), always or never; respects NO_COLOR.")
  var color: Output.Colour?

  @Flag(
    help: "Never show a long answer in a pager (DEBRIEF_PAGER, otherwise PAGER, otherwise less).")
  var noPager = false

  /// The place of the database.
  var database: DatabasePlace { DatabasePlace(option: db) }

  /// The form of the answer.
  var output: Output { Output(json: json, color: color ?? .auto, noPager: noPager) }

  /// The present instant, and the clock that it is from.
  func instant(in environment: [String: String]) throws -> (at: Instant, by: Stamp.Clock) {
    let named = [("--now", now), ("DEBRIEF_NOW", environment["DEBRIEF_NOW"])]
    for case (let option, let text?) in named where !text.isEmpty {
      guard let moment = Instant(rfc3339: text) else {
        throw CommandError.badValue(
          option: option, typed: text, expected: "a moment such as 2026-11-23T14:00:00Z")
      }
      return (moment, .given)
    }
    return (Instant(seconds: Int(Date().timeIntervalSince1970.rounded(.down))), .system)
  }

  /// The options as they would be typed for another command.
  var asTyped: [String] {
    [("--db", db), ("--as", consultant), ("--now", now), ("--color", color?.rawValue)]
      .flatMap { name, value in value.map { [name, $0] } ?? [] }
      + (noPager ? ["--no-pager"] : [])
  }
}

/// The form of an answer.
struct Output {
  /// The use of colour.
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  /// True if the answer is in JSON.
  let json: Bool
  let color: Colour
  /// True if a long answer is never shown in a pager.
  let noPager: Bool
}

/// The place of the database: the one of an option, if any, otherwise that of the environment, or
/// the system's default.
struct DatabasePlace {
  /// The place that an option names.
  var option: String?

  /// True if the option or the environment names a file, so that the system's default does not
  /// apply.
  func isNamed(in environment: [String: String]) -> Bool {
    [option, environment["DEBRIEF_DB"]].contains { $0?.isEmpty == false }
  }

  /// The files that no output may overwrite.
  var protectedFiles: ProtectedFiles {
    ProtectedFiles(database: try? location(in: ProcessInfo.processInfo.environment))
  }

  /// The file, or the address of a server.
  func location(in environment: [String: String]) throws -> String {
    for named in [option, environment["DEBRIEF_DB"]] {
      if let named, !named.isEmpty { return try Self.withoutPassword(named) }
    }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/debrief/agency.db"
    }
    guard let home = environment["HOME"], !home.isEmpty else {
      throw CommandError.missing(
        option: "--db", what: "where the database is, since HOME is not set")
    }
    return home + "/.local/share/debrief/agency.db"
  }

  /// Throws if an address has a password, which everybody on this machine could read off the list of
  /// processes.
  private static func withoutPassword(_ place: String) throws -> String {
    guard AgencyStore.isAddress(place),
      place.contains(/^\w+:\/\/[^\/@]*:[^\/@]*@|[?&](ssl)?password=/.ignoresCase())
    else { return place }
    throw CommandError.badOption(
      "an address with a password is seen by everybody on this machine; keep the password in "
        + "~/.pgpass, for you alone to read")
  }
}

/// The help for arguments that many commands take.
enum SharedHelp {
  static let edit: ArgumentHelp = "Write the text in your editor ($EDITOR)."
  static let why = ArgumentHelp("The reason; `-` reads it from standard input.", valueName: "text")
  static let note = ArgumentHelp(
    "Anything else worth keeping; `-` reads it from standard input.", valueName: "text")
  static let interview: ArgumentHelp =
    "The interview: its number, part of the candidate's name, or their telephone or e-mail."
  static let candidate = ArgumentHelp(
    "The candidate's name, or part of it.", valueName: "candidate-name")
  static let dataSubject = ArgumentHelp(
    "The name of a candidate or of a contact at an employer, or part of it, or C7 or K3.",
    valueName: "candidate-or-contact")
  static let file = ArgumentHelp("The file; `-` is standard input.", valueName: "file")
  static let draft: ArgumentHelp =
    """
    Which: thank-you, forgotten, chase, update, rejection, offer, change, confirmation or handover.
    """
}
