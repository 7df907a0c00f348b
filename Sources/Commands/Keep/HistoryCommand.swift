import ArgumentParser
import Domain
import Lists
import Store

/// `history`: all records of an interview, with their times.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    _superCommandName: "debrief",
    abstract: "Show everything recorded of an interview: what, when, and by whom.",
    discussion: """
      EXAMPLES
        debrief history priya
        debrief history 42 --as-known "2026-11-20 17:00" --json
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @Option(
    help: ArgumentHelp(
      "Show only what had been recorded by then; what was undone later still counts.",
      valueName: "instant"))
  var asKnown: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who, among: .evenUndone)
    let known = try asKnown.map { try session.resolver.known($0, option: "--as-known") }
    let now = try session.store.record(of: interview.id)
    guard let record = known.map({ now.asKnown(at: $0) }) ?? now else {
      throw CommandError.notBookedThen(interview)
    }
    let report = HistoryReport(record)
    try session.print(
      report.text(calendar: session.calendar, style: session.style),
      json: report.json(calendar: session.calendar))
  }
}
