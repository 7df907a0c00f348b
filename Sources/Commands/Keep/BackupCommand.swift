import ArgumentParser
import Domain
import Foundation
import Lists
import Rendering
import Store

/// `backup`: a copy of the database.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    _superCommandName: "debrief",
    abstract: "Copy the database to a file, while others may record, and check the copy.",
    discussion: """
      The copy is of one moment, can be read by you alone, and appears only when it is whole. No \
      database is ever replaced, nor an earlier backup: give each a name of its own. It holds \
      personal data: keep it as you keep the database. `debrief restore` brings it back.

      EXAMPLES
        debrief backup /media/stick/agency-2026-11-26.db
        debrief backup ~/backups/agency-2026-11-27.db
      """)

  @Argument(help: ArgumentHelp("The file to make.", valueName: "file"))
  var file: String

  @Flag(help: "Replace the file where it exists and is no database.")
  var force = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    guard !session.store.name.isEmpty else {
      let place = try shared.database.location(in: ProcessInfo.processInfo.environment)
      throw StoreError.absent(path: place)
    }
    let copy = try copy(of: session.store)
    try session.print(Receipt(["backed up to \(copy.path): \(copy.extent)"], copy.json))
  }

  private func copy(of store: AgencyStore) throws -> DatabaseCopy {
    var progress = ProgressBar()
    defer { progress.clear() }
    return try store.backUp(to: file, replacing: force) { done, total in
      progress.show("copying", done, of: total)
    }
  }
}

extension DatabaseCopy {
  /// The extent of what was copied and checked, in words.
  var extent: String { "\(verification.extent), checked and whole" }

  /// The copy as data.
  var json: JSON {
    [
      "file": .string(path), "bytes": .number(bytes), "entries": .number(verification.entries),
      "interviews": .number(verification.interviews),
    ]
  }
}
