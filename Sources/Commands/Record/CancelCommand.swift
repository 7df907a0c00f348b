import ArgumentParser
import Domain

/// `cancel`: an interview is called off.
struct CancelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    _superCommandName: "debrief",
    abstract: "Cancel an interview.",
    discussion: """
      EXAMPLES
        debrief cancel priya --why "the vacancy is frozen"
        debrief cancel 42 --by employer --told --on "yesterday 5pm"
      """)

  @OptionGroup var change: ChangeOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    guard change.by == nil, Prompt.isPossible else { return try record(recorder) }
    var given = change.given
    given["--why"] = reason.why ?? (reason.edit ? "" : nil)
    let questions = Questions(
      name: DraftName("cancel", of: recorder.interview.id), session: recorder.session,
      all: [
        ChangeOptions.by("Who called it off?"),
        Questions.Question(
          option: "--why", words: "Why?", help: "for your files, such as the vacancy is frozen"),
        ChangeOptions.told,
      ], given: given)
    try questions.record { answers in
      var command = self
      command.change.take(answers)
      if !reason.edit { command.reason.why = answers["--why"] }
      try command.record(recorder, ending: questions.name)
    }
  }

  private func record(_ recorder: EventRecorder, ending draft: DraftName? = nil) throws {
    let why = try reason.reason(in: recorder.session)
    try recorder.record(
      change.events(.cancelled(why: why, by: change.by)), command: "cancel", ending: draft)
  }
}
