import ArgumentParser
import Domain
import WorkingTime

/// `log`: the candidate's account of the interview, told to us.
struct LogDebrief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Record a debrief call.",
    discussion: """
      EXAMPLES
        debrief log priya --went 4 --interest yes --met "Ann Lee, CTO" --hear-by fri
        debrief log 42 --called "yesterday 5pm" --rang us --forgot "ran a tender"
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @Option(help: ArgumentHelp("When you spoke, if not just now.", valueName: "when"))
  var called: String?

  @Option(help: "Who rang whom: candidate or us.")
  var rang: Rang?

  @Option(help: "How it went, 1 (badly) to 5 (very well).")
  var went: Int?

  @Option(help: "How keen the candidate is: yes, unsure or no.")
  var interest: Interest?

  @Option(
    help: ArgumentHelp(
      "Somebody the candidate met, as \"NAME, ROLE\"; may be repeated.", valueName: "name, role"))
  var met: [String] = []

  @Option(help: ArgumentHelp("What was talked about.", valueName: "text"))
  var discussed: String?

  @Option(help: ArgumentHelp("What happens next, as the candidate was told.", valueName: "text"))
  var next: String?

  @Option(help: ArgumentHelp("When the candidate was told to expect an answer.", valueName: "when"))
  var hearBy: String?

  @Option(
    help: ArgumentHelp(
      "A point the candidate forgot to make, for us to pass on; may be repeated.",
      valueName: "text"))
  var forgot: [String] = []

  @Option(
    help: ArgumentHelp("Something that worries the candidate; may be repeated.", valueName: "text"))
  var concern: [String] = []

  @Flag(help: "The candidate has sent a thank-you.")
  var thanked = false

  @Option(help: TextHelp.note)
  var note: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(called, option: "--called")
    desk.noteIfBefore(interview, at)
    let debrief =
      isBare && Asking.isPossible
      ? try DebriefQuestions(desk: desk, at: at).ask() : try debrief(desk, at: at)
    try desk.record(.debrief(debrief), of: interview, at: at, command: "log")
  }

  /// Whether nothing of the account was typed: then a terminal is asked, question by question.
  private var isBare: Bool {
    went == nil && interest == nil && met.isEmpty && discussed == nil && next == nil
      && hearBy == nil && forgot.isEmpty && concern.isEmpty && !thanked && note == nil && !text.edit
  }

  private func debrief(_ desk: Desk, at: Instant) throws -> Debrief {
    let hearBy = try hearBy.map { try desk.deadline($0, option: "--hear-by", saidAt: at) }
    return Debrief(interest: interest, hearBy: hearBy, thanked: thanked, account: try account())
  }

  private func account() throws -> Debrief.Account {
    var source = TextSource(text)
    return Debrief.Account(
      rang: rang, went: try Rating.checked(went, option: "--went"),
      met: met.compactMap(Met.init(typed:)),
      discussed: try source.text(discussed, option: "--discussed"),
      next: try source.text(next, option: "--next"),
      forgot: try source.texts(forgot, option: "--forgot"),
      concerns: try source.texts(concern, option: "--concern"),
      note: try source.text(note, option: "--note", edited: true))
  }
}
