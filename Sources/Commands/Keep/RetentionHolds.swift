import ArgumentParser
import DataProtection
import Domain
import Store
import WorkingTime

/// `retention holds`: the candidates whose erasure is on hold.
struct RetentionHolds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holds",
    abstract: "List legal holds: who, until when, and why.",
    discussion: """
      EXAMPLES
        debrief retention holds
        debrief retention holds --json
      """)

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let holds = try Refusal.storing(desk.store.holds).filter(\.counts)
    let report = HoldReport(holds, today: desk.calendar.localDate(at: desk.now))
    try desk.print(desk.output.json ? report.json : report.text(style: desk.style))
  }
}
