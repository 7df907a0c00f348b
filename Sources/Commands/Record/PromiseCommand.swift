import ArgumentParser
import Domain

/// `promise`: the employer said when they will decide.
struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise",
    _superCommandName: "debrief",
    abstract: "Record when the employer said they will decide.",
    discussion: """
      With `--all` it counts for every open interview for the vacancy.

      EXAMPLES
        debrief promise priya --by fri --from "Ann Lee"
        debrief promise 42 --by 27/11/2026 --words "end of the week" --on 3pm
        debrief promise priya --by fri --all
      """)

  @Option(help: ArgumentHelp("By when they will decide.", valueName: "when"))
  var by: String?

  @Option(help: ArgumentHelp("Who said so.", valueName: "name"))
  var from: String?

  @Option(help: ArgumentHelp("In which words.", valueName: "text"))
  var words: String?

  @OptionGroup var further: FurtherOptions
  @Flag(help: SharedHelp.edit)
  var edit = false

  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    guard by == nil, Prompt.isPossible else { return try record(recorder) }
    let (session, interview) = (recorder.session, recorder.interview)
    var deadline = Questions.Question.deadline(
      "--by", "By when will they decide?", "for example: fri, 27 nov 17:00, in 3 working days",
      saidAt: recorder.at, in: session)
    deadline.isRequired = true
    let questions = Questions(
      name: DraftName("promise", of: interview.id), session: session,
      all: [
        deadline,
        .people(
          "--from", "Who said so?", "a name; Tab offers the people known there",
          at: { _ in interview.employer }, in: session),
        Questions.Question(
          option: "--words", words: "In which words?",
          help: "as they said it, such as end of the week"),
      ], given: given)
    try questions.record { answers in
      var command = self
      command.by = answers["--by"]
      command.from = answers["--from"]
      if !edit { command.words = answers["--words"] }
      try command.record(recorder, ending: questions.name)
    }
  }

  private var given: [String: String] {
    var given: [String: String] = [:]
    given["--from"] = from
    given["--words"] = words ?? (edit ? "" : nil)
    return given
  }

  private func record(_ recorder: EventRecorder, ending draft: DraftName? = nil) throws {
    let by = try recorder.session.resolver.askedDeadline(
      by, option: "--by", question: "By when will they decide?", saidAt: recorder.at)
    var source = TextSource(isEditing: edit, in: recorder.session)
    let promise = Promise(
      by: by, from: from?.trimmedOrNil,
      words: try source.text(words, option: "--words", edited: true))
    let interview = recorder.interview
    let interviews = try further.interviews(
      interview, in: recorder.session,
      every: {
        try recorder.session.interviews(for: interview.vacancy, at: interview.employer.id)
          .filter(\.isOpen)
      }, fitting: { $0.employer.id == interview.employer.id },
      expected: "an interview at \(interview.employer.name)")
    try recorder.session.record(
      interviews.map { (interview: $0, events: [.promise(promise)]) }, at: recorder.at,
      command: "promise", ending: draft)
  }
}
