import ArgumentParser
import Domain
import Store
import WorkingTime

/// `feedback`: the employer's feedback on the candidate.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    _superCommandName: "debrief",
    abstract: "Record the employer's feedback.",
    discussion: """
      EXAMPLES
        debrief feedback priya --decision progress --from "Ann Lee" --rating 4
        debrief feedback 42 --decision offer --answer-by "next friday" --said -
        debrief feedback 42 --decision reject --told
        debrief feedback 42 --from "Bea Cole" --rating 3 --said "quiet, but exact"

      Without a decision it is one voice, such as one of a panel's, and decides nothing. Without any \
      option it asks at a terminal, by the decision: an offer for its end and terms, a rejection for a \
      reason fit to pass on.
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @Option(help: "What they decided: undecided, hold, progress, offer or reject; none for a voice.")
  var decision: Decision?

  @Option(help: ArgumentHelp("Who said so.", valueName: "name"))
  var from: String?

  @Option(help: ArgumentHelp("When it reached you, if not just now.", valueName: "when"))
  var received: String?

  @Option(help: "How good the candidate was, 1 to 5.")
  var rating: Int?

  @Option(help: ArgumentHelp("What they said, fit to be passed on.", valueName: "text"))
  var said: String?

  @Option(
    help: ArgumentHelp("What they liked, fit to be passed on; may be repeated.", valueName: "text"))
  var strength: [String] = []

  @Option(
    help: ArgumentHelp(
      "What they were unsure about, for us alone; may be repeated.", valueName: "text"))
  var concern: [String] = []

  @Option(help: ArgumentHelp("When they said you would hear more.", valueName: "when"))
  var hearBy: String?

  @Option(help: ArgumentHelp("When their offer expires.", valueName: "when"))
  var answerBy: String?

  @Option(
    name: .customLong("private"),
    help: ArgumentHelp("What stays between the employer and you.", valueName: "text"))
  var confidential: String?

  @Flag(help: "The candidate knows of it already.")
  var told = false

  @Flag(help: SharedHelp.edit)
  var edit = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    try session.store.expectRecording()
    let interview = try session.resolver.interview(who)
    let at = try session.resolver.happened(received, option: "--received")
    guard isBare, Prompt.isPossible else { return try record(interview, at: at, in: session) }
    let questions = FeedbackQuestions(interview: interview, session: session, at: at).questions
    try questions.record { answers in
      var command = self
      command.take(answers)
      try command.record(interview, at: at, in: session, ending: questions.name)
    }
  }

  /// True if nothing was said of the feedback on the command line.
  private var isBare: Bool {
    decision == nil && from == nil && rating == nil && said == nil && hearBy == nil
      && answerBy == nil && confidential == nil && strength.isEmpty && concern.isEmpty && !told
      && !edit
  }

  /// Takes the answers of the conversation as if they had been options.
  private mutating func take(_ answers: [String: String]) {
    decision = answers["--decision"].flatMap(FeedbackQuestions.decision)
    from = answers["--from"]
    rating = answers["--rating"].flatMap(Mark.read)
    said = answers["--said"]
    hearBy = answers["--hear-by"]
    answerBy = answers["--answer-by"]
    strength = answers.items("--strength")
    concern = answers.items("--concern")
    confidential = answers["--private"]
    told = answers.isYes("--told")
  }

  private func record(
    _ interview: Interview, at: Instant, in session: Session, ending draft: DraftName? = nil
  ) throws {
    let hearBy = try hearBy.map {
      try session.resolver.deadline($0, option: "--hear-by", saidAt: at)
    }
    let answerBy = try answerBy.map {
      try session.resolver.deadline($0, option: "--answer-by", saidAt: at)
    }
    guard answerBy == nil || decision == .offer else {
      throw CommandError.contradiction(
        "--answer-by", decision.map { "--decision \($0.rawValue)" } ?? "no --decision offer")
    }
    let feedback = Feedback(
      decision: decision, hearBy: hearBy, answerBy: answerBy, words: try words(in: session))
    guard decision != nil || hearBy != nil || feedback.words.isAVoice else {
      throw CommandError.missing(
        option: "--decision undecided, hold, progress, offer or reject, or --said for one voice",
        what: "What did they decide?")
    }
    let telling = told ? Event.told(.candidate, [.relayNews]) : nil
    let events = [Event.feedback(feedback), telling].compactMap { $0 }
    try session.record(
      [(interview: interview, events: events)], at: at, command: "feedback", ending: draft)
  }

  func words(in session: Session) throws -> Feedback.Words {
    if let rating { try CommandError.check(rating, in: 1...5, option: "--rating") }
    var source = TextSource(isEditing: edit, in: session)
    return Feedback.Words(
      from: from?.trimmedOrNil, rating: rating,
      said: try source.text(said, option: "--said", edited: true),
      strengths: try source.texts(strength, option: "--strength"),
      concerns: try source.texts(concern, option: "--concern"),
      confidential: try source.text(confidential, option: "--private"))
  }
}

extension Feedback.Words {
  /// True if one of them was given.
  fileprivate var isAVoice: Bool {
    rating != nil || said != nil || confidential != nil || !strengths.isEmpty || !concerns.isEmpty
  }
}
