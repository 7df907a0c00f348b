import ArgumentParser
import Lists

/// `why`: the facts of an interview, the result of every rule, and its derivation.
struct Why: ParsableCommand {
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

  @Argument(help: WhoHelp.interview)
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
    let desk = try shared.sitDownToLook()
    let interview = try desk.interview(who, among: .evenUndone)
    let moment = try at.map { try desk.instant($0, option: "--at") }
    let known = try asKnown.map { try desk.known($0, option: "--as-known") }
    let record = try desk.record(of: interview)
    let policy = try desk.policy(for: interview, asKnown: known)
    let report = WhyReport(
      record, under: policy.settings, in: policy.calendars, at: moment ?? desk.now,
      asKnown: known)
    guard let report else {
      guard let undone = UndoneBookingReport(record) else {
        throw Refusal.notBookedThen(interview)
      }
      return try desk.print(
        desk.output.json ? undone.json : undone.text(calendar: desk.calendar, style: desk.style))
    }
    try desk.print(desk.output.json ? report.json : report.text(style: desk.style))
  }
}
