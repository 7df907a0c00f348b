import ArgumentParser
import Domain
import Foundation
import Lists
import Store

/// `verify`: an integrity check of the database.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    _superCommandName: "debrief",
    abstract: "Check the whole database: the file, every entry, and every plan.",
    discussion: """
      It reads everything that was ever recorded, and computes again what follows from it: who owes \
      whom a call, how each interview stands, what counts. Each fault is named on a line of its own; \
      the exit status is then 69. Where only what is computed is wrong, --repair computes it anew; \
      what was recorded is never changed.

      Every entry bears a seal, a digest of what it says and of the seal before it, so that a change \
      behind the program's back is named. Write access to the file is enough to make up all the \
      seals, but not the digest that you kept elsewhere: --head prints it, --since holds the journal against it.

      EXAMPLES
        debrief verify
        debrief verify --head
        debrief verify --since 2:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
        debrief verify --db /media/stick/agency-backup.db
        debrief verify --repair
      """)

  @Flag(help: "Recompute derived data, if nothing else is wrong.")
  var repair = false

  @Flag(help: "Print the newest digest of the journal, to be kept elsewhere.")
  var head = false

  @Option(
    help: ArgumentHelp("Prove that nothing up to this digest has changed.", valueName: "digest"))
  var since: JournalHead?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if repair && since != nil {
      throw ValidationError(
        "--repair and --since do not go together: hold it against the digest first")
    }
  }

  func run() throws {
    let path = try shared.database.location(in: ProcessInfo.processInfo.environment)
    let found = try check(path)
    let isMended = repair && !found.isWhole && found.isMendable
    let report = VerificationReport(found, isMended: isMended, since: since)
    try Terminal.answer(text(of: report, isWhole: found.isWhole))
    guard found.isWhole || isMended else {
      throw CommandError.damageFound(path: path, count: found.count, isMendable: found.isMendable)
    }
  }

  private func text(of report: VerificationReport, isWhole: Bool) -> String {
    if shared.json { return report.json(withHead: head) }
    return head && isWhole ? report.head : report.text(style: shared.output.style)
  }

  private func check(_ path: String) throws -> Verification {
    let onWait = Terminal.sayWaiting
    var progress = ProgressBar()
    defer { progress.clear() }
    if repair { return try AgencyStore.repair(path: path, onWait: onWait) }
    return try AgencyStore.verify(path: path, since: since, onWait: onWait) { done, total in
      progress.show("checking", done, of: total)
    }
  }
}
