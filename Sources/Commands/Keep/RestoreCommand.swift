import ArgumentParser
import Foundation
import Rendering
import Store
import WorkingTime

/// `restore`: the replacement of the database by a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    _superCommandName: "debrief",
    abstract: "Put a backup in the place of the database, which is kept beside it.",
    discussion: """
      The backup is checked before anything is changed. What was recorded since it was made is not \
      in it: it stays in the database that was replaced, whose new name is said. Nobody else may be \
      working with the database meanwhile. Drafts stay where they are.

      EXAMPLES
        debrief restore /media/stick/agency-2026-11-26.db
        debrief restore ~/backups/agency.db --db ~/tryout.db
      """)

  @Argument(help: ArgumentHelp("The backup to bring back.", valueName: "file"))
  var file: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let path = try shared.database.location(in: environment)
    guard access(file, R_OK) == 0 else {
      throw CommandError.unreadable(path: file, reason: SystemError().reason)
    }
    guard !Self.isOne(file, path) else {
      throw CommandError.notPossible(
        because: "`\(shown(file))` is the database itself", help: "debrief restore --help")
    }
    let copy = try copy(to: path, at: try shared.instant(in: environment).at)
    let kept = copy.kept.map { ["what was there is kept as \($0)"] } ?? []
    let receipt = Receipt(
      (["restored from \(file): \(copy.extent)"] + kept).map(Receipt.Block.line),
      copy.json.adding(["from": .string(file), "kept": .text(copy.kept)]))
    try Terminal.answer(
      shared.json ? receipt.json : receipt.text(style: shared.output.style), saved: true)
  }

  private func copy(to path: String, at now: Instant) throws -> DatabaseCopy {
    var progress = ProgressBar()
    defer { progress.clear() }
    return try AgencyStore.restore(from: file, to: path, at: now) { done, total in
      progress.show("copying", done, of: total)
    }
  }

  private static func isOne(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
