import ArgumentParser
import ChasePolicy
import Domain
import Store

/// `snooze`: an interview is left off the lists for a while.
struct SnoozeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    _superCommandName: "debrief",
    abstract: "Keep an interview off the lists for a while.",
    discussion: """
      EXAMPLES
        debrief snooze priya --until "mon 9am" --why "on holiday"
        debrief snooze 42 --until "tomorrow" --why "Ann is away" --rule chaseEmployer
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @Option(help: ArgumentHelp("Until when.", valueName: "when"))
  var until: String?

  @Option(help: SharedHelp.why)
  var why: String?

  @Option(help: "Only the duties of this rule, such as chaseEmployer.")
  var rule: Rule?

  @Flag(help: SharedHelp.edit)
  var edit = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    try session.store.expectRecording()
    let interview = try session.resolver.interview(who)
    let until = try session.resolver.askedAwakening(
      until, option: "--until", question: "Until when?")
    var source = TextSource(isEditing: edit, in: session)
    let why = try source.text(why, option: "--why", edited: true)
    let snooze = Snooze(until: until, why: why, rule: rule)
    let owed = try session.store.duties(of: interview.id)
    if !owed.contains(where: { rule == nil || $0.duty.rule == rule }) {
      let matter = rule.map { " by \($0.rawValue)" } ?? ""
      Terminal.say("note: nothing is owed\(matter) now; what comes of it is snoozed until then")
    }
    try session.record(.snoozed(snooze), of: interview, command: "snooze")
  }
}
