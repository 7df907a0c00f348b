import ArgumentParser
import Lists

/// `may`: tells if the candidate may speak to the employer directly.
struct MayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "may",
    _superCommandName: "debrief",
    abstract: "Answer whether the candidate may contact the employer: no, ask first or yes.",
    discussion: """
      The answer is yes only while the employer has agreed to it, we have checked and cleared it, no news \
      came since, and the employer's answer is due.

      EXAMPLES
        debrief may priya
        debrief may 42 --json
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who, among: .all)
    let policy = try session.policy(for: interview)
    let answer = MayAnswer(
      try session.record(of: interview), under: policy.settings, in: policy.calendars,
      at: session.now)
    guard let answer else { throw CommandError.notBookedThen(interview) }
    try session.print(answer.text(style: session.style), json: answer.json)
  }
}
