import ArgumentParser
import DataProtection
import Domain
import Rendering
import Store
import WorkingTime

/// `retention list`: the data due for erasure, and its erasure on request.
struct RetentionListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List data due for erasure, since when and why; --apply erases it.",
    discussion: """
      How long what is kept: `retention.particulars`, of those who were forgotten, a year at least \
      (SI 2003/3319 reg. 29(2)); `retention.notes`, what was written of closed interviews, and \
      `retention.closedCandidates`, whole candidates, only where you set them. This is no legal advice.

      EXAMPLES
        debrief retention
        debrief retention --apply
        debrief retention list --apply --yes --json
        debrief policy set retention.notes 6mo
      """)

  @Flag(help: "Erase it, after asking.")
  var apply = false

  @Flag(help: "Do not ask; needed where nobody can be asked.")
  var yes = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let today = session.calendar.localDate(at: session.now)
    let items = try session.store.retention(at: session.now)
    let report = RetentionReport(
      items, today: today, isUnswept: try session.store.isUnswept())
    guard apply else {
      return try session.print(report.text(style: session.style), json: report.json)
    }
    if !report.isEmpty { try confirm(report, in: session) }
    try session.applyRetention()
  }

  private func confirm(_ report: RetentionReport, in session: Session) throws {
    guard !yes else { return }
    guard Prompt.isPossible else {
      throw CommandError.missing(
        option: "--yes", what: "nobody can be asked, and it cannot be undone")
    }
    Terminal.say(report.text())
    guard Prompt.confirms("Erase it for good?") else {
      throw CommandError.notPossible(because: "nothing was erased", help: "debrief retention")
    }
  }
}

extension Session {
  /// Erases the data that is due, and prints the result.
  fileprivate func applyRetention() throws {
    let stamp = try stamp()
    var progress = ProgressBar()
    let applied = try store.applyRetention(by: stamp, command: "retention") { done, total in
      progress.show("erasing", done, of: total)
    }
    progress.clear()
    try sweep(try store.forgottenInterviews())
    try print(Receipt(applied, replaced: store.replacedDatabases(), at: now))
  }
}
