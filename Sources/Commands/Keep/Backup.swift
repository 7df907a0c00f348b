import ArgumentParser
import Foundation
import Lists
import Store

/// `backup`: a copy of the database.
struct Backup: ParsableCommand {
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
    let desk = try shared.sitDownToLook()
    guard desk.store.path != nil else {
      let place = try shared.database.location(in: ProcessInfo.processInfo.environment)
      throw Refusal.store(.absent(path: place))
    }
    let copy = try copy(of: desk.store)
    let answer = CopyAnswer(backup: copy.path, bytes: copy.bytes, verification: copy.verification)
    try desk.print(
      desk.output.json ? answer.json : answer.text(style: desk.style), saved: true)
  }

  private func copy(of store: AgencyStore) throws(Refusal) -> DatabaseCopy {
    var progress = ProgressBar()
    defer { progress.clear() }
    return try Refusal.storing { () throws(StoreError) in
      try store.backUp(to: file, replacing: force) { done, total in
        progress.show("copying", Double(done) / Double(max(total, 1)))
      }
    }
  }
}
