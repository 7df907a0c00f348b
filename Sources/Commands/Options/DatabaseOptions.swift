import ArgumentParser
import Foundation
import Store

/// The option that names the database.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The database file; otherwise DEBRIEF_DB, otherwise agency.db in your data folder.",
      valueName: "path"))
  var path: String?

  /// True if the option or the environment names a file, so that the system's default does not
  /// apply.
  func isNamed(in environment: [String: String]) -> Bool {
    [path, environment["DEBRIEF_DB"]].contains { $0?.isEmpty == false }
  }

  /// The files that no output may overwrite.
  var protectedFiles: ProtectedFiles {
    ProtectedFiles(database: try? location(in: ProcessInfo.processInfo.environment))
  }

  /// The files that no output may overwrite, for a command without these options.
  static var protectedFiles: ProtectedFiles {
    var options = DatabaseOptions()
    options.path = nil
    return options.protectedFiles
  }

  /// The file that the options, the environment or the system's default name.
  func location(in environment: [String: String]) throws -> String {
    for named in [path, environment["DEBRIEF_DB"]] {
      if let named, !named.isEmpty { return named }
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
}
