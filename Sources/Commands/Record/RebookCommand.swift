import ArgumentParser
import Domain
import WorkingTime

/// `rebook`: an interview is moved to another time.
struct RebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebook",
    _superCommandName: "debrief",
    abstract: "Move an interview to another time.",
    discussion: """
      EXAMPLES
        debrief rebook priya --at "mon 14:00"
        debrief rebook 42 --at "2026-12-01 09:30" --minutes 45 --by candidate --told
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @Option(help: ArgumentHelp("When it starts now.", valueName: "when"))
  var at: String?

  @Option(help: "How many minutes it lasts, if not as many as before.")
  var minutes: Int?

  @OptionGroup var change: ChangeOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who, among: .all)
    let held = try session.resolver.askedAppointment(
      at, option: "--at", question: "When is it now?")
    let before = interview.time
    let time = try held.time(
      minutes: minutes, usually: max(1, before.end.seconds(since: before.start) / 60))
    session.resolver.noteIfOdd(start: time.start)
    let by = try change.side("Who asked for it?")
    try session.record(
      [(interview: interview, events: change.events(.rebooked(time, by: by)))], command: "rebook")
  }
}
