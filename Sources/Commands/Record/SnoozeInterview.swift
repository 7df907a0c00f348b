import ArgumentParser
import Domain

/// `snooze`: our lists keep silent about an interview for a while.
struct SnoozeInterview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    _superCommandName: "debrief",
    abstract: "Keep an interview, or one of its rules, off the lists for a while.",
    discussion: """
      EXAMPLES
        debrief snooze priya --until "mon 9am" --why "on holiday"
        debrief snooze 42 --until "tomorrow" --why "Ann is away" --rule chaseEmployer
      """)

  @Argument(help: WhoHelp.interview)
  var who: String?

  @Option(help: ArgumentHelp("Until when.", valueName: "when"))
  var until: String?

  @Option(help: TextHelp.why)
  var why: String?

  @Option(help: "Only the duties of this rule, such as chaseEmployer.")
  var rule: Rule?

  @OptionGroup var text: TextOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToGoOn()
    let interview = try desk.interview(who)
    let until = try desk.askedAwakening(until, option: "--until", question: "until when")
    var source = TextSource(text, at: desk)
    let why = try Asking.required(
      try source.text(why, option: "--why", edited: true), option: "--why", question: "why")
    let snooze = Snooze(until: until, why: why, rule: rule)
    try desk.record(.snoozed(snooze), of: interview, command: "snooze")
  }
}
