import ArgumentParser
import Lists

/// `may`: tells if the candidate may speak to the employer directly.
struct May: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "may",
    _superCommandName: "debrief",
    abstract: "Answer whether the candidate may contact the employer: no, ask first or yes.",
    discussion: """
      The answer is yes only while somebody agreed to it, we have checked and cleared it, no news \
      came since, and the employer's answer is due.

      EXAMPLES
        debrief may priya
        debrief may 42 --json
      """)

  @Argument(help: WhoHelp.interview)
  var who: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let interview = try desk.interview(who, among: .all)
    let policy = try desk.policy(for: interview)
    let answer = MayAnswer(
      try desk.record(of: interview), under: policy.settings, in: policy.calendars, at: desk.now)
    guard let answer else { throw Refusal.notBookedThen(interview) }
    try desk.print(desk.output.json ? answer.json : answer.text(style: desk.style))
  }
}
