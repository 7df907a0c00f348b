import ArgumentParser
import Domain

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
        debrief feedback 42 --from "Bo Hall" --said "one voice of three"
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @Option(help: "What they decided: undecided, hold, progress, offer or reject.")
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

  @Flag(help: "The candidate knows already.")
  var told = false

  @OptionGroup var text: TextOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who)
    let at = try session.resolver.happened(received, option: "--received")
    guard answerBy == nil || decision == .offer else {
      throw CommandError.contradiction("--answer-by", "--decision \(decision?.rawValue ?? "")")
    }
    let hearBy = try hearBy.map {
      try session.resolver.deadline($0, option: "--hear-by", saidAt: at)
    }
    let answerBy = try answerBy.map {
      try session.resolver.deadline($0, option: "--answer-by", saidAt: at)
    }
    let words = try words(in: session)
    let feedback = Feedback(
      decision: try decided(words), hearBy: hearBy, answerBy: answerBy, words: words)
    let telling = told ? Contact.telling(.candidate, about: [.relayNews]) : nil
    try session.record(
      .feedback(feedback), also: telling.map { [.contact($0)] } ?? [], of: interview, at: at,
      command: "feedback")
  }

  /// The decision, asked for unless something was said; nil for a voice that decides nothing.
  private func decided(_ words: Feedback.Words) throws -> Decision? {
    if decision == nil, words != Feedback.Words() { return nil }
    return try Prompt.oneOf(decision, option: "--decision", question: "What did they decide?")
  }

  private func words(in session: Session) throws -> Feedback.Words {
    if let rating { try CommandError.check(rating, in: 1...5, option: "--rating") }
    var source = TextSource(text, in: session)
    return Feedback.Words(
      from: from?.trimmedOrNil, rating: rating,
      said: try source.text(said, option: "--said", edited: true),
      strengths: try source.texts(strength, option: "--strength"),
      concerns: try source.texts(concern, option: "--concern"),
      confidential: try source.text(confidential, option: "--private"))
  }
}
