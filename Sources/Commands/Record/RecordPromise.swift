import ArgumentParser
import Domain

/// `promise`: the employer said when they will decide.
struct RecordPromise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise",
    abstract: "Record when the employer said they will decide.",
    discussion: """
      EXAMPLES
        debrief promise priya --by fri --from "Ann Lee"
        debrief promise 42 --by 27/11/2026 --words "end of the week" --on 3pm
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @Option(help: ArgumentHelp("By when they will decide.", valueName: "when"))
  var by: String?

  @Option(help: ArgumentHelp("Who said so.", valueName: "name"))
  var from: String?

  @Option(help: ArgumentHelp("In which words.", valueName: "text"))
  var words: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(happened.on, option: "--on")
    let typed = try Asking.required(by, option: "--by", question: "by when")
    var source = TextSource(text)
    let promise = Promise(
      by: try desk.deadline(typed, option: "--by", saidAt: at), from: from?.trimmedOrNil,
      words: try source.text(words, option: "--words", edited: true))
    try desk.record([.promise(promise)], of: interview, at: at, command: "promise")
  }
}
