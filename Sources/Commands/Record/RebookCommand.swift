import ArgumentParser
import Domain
import Store
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
    try session.store.expectRecording()
    let interview = try session.resolver.interview(who, among: .all)
    guard at == nil || change.by == nil, Prompt.isPossible else {
      return try record(interview, in: session)
    }
    var given = change.given
    given["--at"] = at
    let questions = Questions(
      name: DraftName("rebook", of: interview.id), session: session,
      all: [
        .start("When is it now?", in: session), ChangeOptions.by("Who asked for it?"),
        ChangeOptions.told,
      ], given: given)
    try questions.record { answers in
      var command = self
      command.at = answers["--at"]
      command.change.take(answers)
      try command.record(interview, in: session, ending: questions.name)
    }
  }

  private func record(
    _ interview: Interview, in session: Session, ending draft: DraftName? = nil
  ) throws {
    let held = try session.resolver.askedAppointment(
      at, option: "--at", question: "When is it now?")
    let before = interview.time
    let time = try held.time(
      minutes: minutes, usually: max(1, before.end.seconds(since: before.start) / 60))
    session.resolver.noteIfOdd(start: time.start)
    try session.record(
      [(interview: interview, events: change.events(.rebooked(time, by: change.by)))],
      command: "rebook", ending: draft)
  }
}
