import ArgumentParser
import Domain
import Foundation
import Reports
import Store

/// `verify`: whether the database is whole.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the whole database: the file, every entry, and every plan.",
    discussion: """
      It reads everything that was ever recorded, and computes again what follows from it: who owes \
      whom a call, how each interview stands, what counts. Each fault is named on a line of its own; \
      the exit status is then 69. Where only what is computed is wrong, --repair computes it anew; \
      what was recorded is never changed.

      EXAMPLES
        debrief verify
        debrief verify --db /media/stick/agency-backup.db
        debrief verify --repair
      """)

  @Flag(help: "Compute anew what is computed, where nothing else is wrong.")
  var repair = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let path = try database.location(in: ProcessInfo.processInfo.environment)
    let found = try check(path)
    let isMended = repair && !found.isWhole && found.isMendable
    let report = VerificationReport(found, isMended: isMended)
    try output.print(output.json ? report.json : report.text(style: output.style))
    guard found.isWhole || isMended else {
      throw Refusal.damageFound(path: path, count: found.count, isMendable: found.isMendable)
    }
  }

  private func check(_ path: String) throws(Refusal) -> Verification {
    var progress = ProgressBar()
    defer { progress.clear() }
    return try Refusal.storing { () throws(StoreError) in
      if repair { return try AgencyStore.repair(path: path) }
      return try AgencyStore.verify(path: path) { done, total in
        progress.show("checking", Double(done) / Double(max(total, 1)))
      }
    }
  }
}
