import ArgumentParser
import DataProtection
import Domain
import Store
import WorkingTime

/// `retention list`: the data due for erasure, and its erasure on request.
struct RetentionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is due to go, since when and why; --apply erases it.",
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

  @Flag(help: "Erase what is due, after asking.")
  var apply = false

  @Flag(help: "Do not ask; needed where nobody can be asked.")
  var yes = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try apply ? shared.sitDownToGoOn() : shared.sitDownToLook()
    let today = desk.calendar.localDate(at: desk.now)
    let items = try Refusal.storing { () throws(StoreError) in
      try desk.store.retention(at: desk.now)
    }
    let report = RetentionReport(
      items, today: today, isUnswept: try Refusal.storing(desk.store.isUnswept))
    guard apply else {
      return try desk.print(desk.output.json ? report.json : report.text(style: desk.style))
    }
    if !report.isEmpty { try confirm(report, at: desk) }
    try desk.applyRetention()
  }

  private func confirm(_ report: RetentionReport, at desk: Desk) throws(Refusal) {
    guard !yes else { return }
    guard Asking.isPossible else {
      throw .missing(option: "--yes", what: "nobody can be asked, and it cannot be undone")
    }
    Output.say(report.text())
    guard Asking.confirms("Erase what is due for good?") else {
      throw .notPossible(because: "nothing was erased", help: "debrief retention")
    }
  }
}

extension Desk {
  /// Erases the data that is due, and prints the result.
  fileprivate func applyRetention() throws {
    let stamp = try stamp()
    var progress = ProgressBar()
    let applied = try Refusal.storing { () throws(StoreError) in
      try store.applyRetention(by: stamp, command: "retention") { done, total in
        progress.show("erasing", Double(done) / Double(max(total, 1)))
      }
    }
    progress.clear()
    try sweep(try Refusal.storing(store.forgottenInterviews))
    let answer = RetentionAnswer(applied, putAside: store.databasesPutAside())
    try print(output.json ? answer.json(at: now) : answer.text(style: style), saved: true)
  }
}
