import ArgumentParser
import Domain
import FeedbackReport
import Rendering

/// `stats`: the response times of each side, and the share of promises kept.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    _superCommandName: "debrief",
    abstract: "Show times to debrief and to feedback, and promises kept.",
    discussion: """
      By employer and by consultant, for all interviews or those selected. Times are medians, in \
      working time; of fewer than five it says so, and gives no share. A promise is the \
      first date that an employer gave for their decision.

      EXAMPLES
        debrief stats
        debrief stats --employer Acme
        debrief stats --consultant 'Sam Okafor' --from 2026-11-01 --to 2026-11-30 --json
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let selected = try session.selection(selection)
    var numbers = ReportNumbers()
    let heading = try selected.heading(in: session)
    try session.forEachRow(selected.filter) { row in
      numbers.add(row)
      return true
    }
    let statistics = Statistics(heading, numbers)
    try session.print(
      statistics.text(calendar: session.calendar, style: session.style), json: statistics.json)
  }
}
