import ArgumentParser
import Domain

/// `promise`: the employer said when they will decide.
struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise",
    _superCommandName: "debrief",
    abstract: "Record when the employer said they will decide.",
    discussion: """
      EXAMPLES
        debrief promise priya --by fri --from "Ann Lee"
        debrief promise 42 --by 27/11/2026 --words "end of the week" --on 3pm
      """)

  @Option(help: ArgumentHelp("By when they will decide.", valueName: "when"))
  var by: String?

  @Option(help: ArgumentHelp("Who said so.", valueName: "name"))
  var from: String?

  @Option(help: ArgumentHelp("In which words.", valueName: "text"))
  var words: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var occasion: OccasionOptions

  func run() throws {
    let occasion = try occasion.begin()
    let by = try occasion.session.resolver.askedDeadline(
      by, option: "--by", question: "By when will they decide?", saidAt: occasion.at)
    var source = TextSource(text, in: occasion.session)
    let promise = Promise(
      by: by, from: from?.trimmedOrNil,
      words: try source.text(words, option: "--words", edited: true))
    try occasion.record(.promise(promise), command: "promise")
  }
}
