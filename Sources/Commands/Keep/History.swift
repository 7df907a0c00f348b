import ArgumentParser
import Domain
import Lists
import Store

/// `history`: all records of an interview, with their times.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    _superCommandName: "debrief",
    abstract: "Show everything recorded of an interview: what, when, and by whom.",
    discussion: """
      EXAMPLES
        debrief history priya
        debrief history 42 --json
      """)

  @Argument(help: WhoHelp.interview)
  var who: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let interview = try desk.interview(who, among: .evenUndone)
    let record = try Refusal.storing { () throws(StoreError) in
      try desk.store.record(of: interview.id)
    }
    let report = HistoryReport(record)
    try desk.print(
      desk.output.json
        ? report.json(calendar: desk.calendar)
        : report.text(calendar: desk.calendar, style: desk.style))
  }
}
