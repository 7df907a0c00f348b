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
        debrief history 42 --json
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who, among: .evenUndone)
    let record = try session.store.record(of: interview.id)
    let report = HistoryReport(record)
    try session.print(
      report.text(calendar: session.calendar, style: session.style),
      json: report.json(calendar: session.calendar))
  }
}
