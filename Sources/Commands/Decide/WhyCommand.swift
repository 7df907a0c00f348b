import ArgumentParser
import Lists

/// `why`: the facts of an interview, the result of every rule, and its derivation.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    _superCommandName: "debrief",
    abstract: "Explain an interview: its facts, what is owed and why, and what is held back.",
    discussion: """
      EXAMPLES
        debrief why priya
        debrief why 42 --at "mon 9am"
        debrief why 42 --as-known "2026-11-20 17:00" --json
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @Option(
    help: ArgumentHelp("Judge what is due at this moment instead of now.", valueName: "instant"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "Use only what had been recorded by then; what was undone later still counts.",
      valueName: "instant"))
  var asKnown: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who, among: .evenUndone)
    let moment = try at.map { try session.resolver.instant($0, option: "--at") }
    let known = try asKnown.map { try session.resolver.known($0, option: "--as-known") }
    let record = try session.record(of: interview)
    let policy = try session.policy(for: interview, asKnown: known)
    let report = WhyReport(
      record, under: policy.settings, in: policy.calendars, at: moment ?? session.now,
      asKnown: known)
    guard let report else {
      guard let undone = UndoneBookingReport(record) else {
        throw CommandError.notBookedThen(interview)
      }
      return try session.print(
        undone.text(calendar: session.calendar, style: session.style), json: undone.json)
    }
    try session.print(report.text(style: session.style), json: report.json)
  }
}
