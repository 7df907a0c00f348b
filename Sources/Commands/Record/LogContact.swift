import ArgumentParser
import Domain

/// `contact`: a call or a message, ours or theirs.
struct LogContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Record a call or a message.",
    discussion: """
      EXAMPLES
        debrief contact priya candidate --voicemail
        debrief contact 42 employer --reached --from-them --note "two more days"
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @Argument(help: "With whom: candidate or employer.")
  var with: Other

  @Flag(exclusivity: .exclusive)
  var result: Contact.Result?

  @Flag(help: "They called or wrote, not you.")
  var fromThem = false

  @Option(help: TextHelp.note)
  var note: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  /// The two whom a consultant calls.
  enum Other: String, CaseIterable, ExpressibleByArgument {
    case candidate, employer

    var party: Party {
      switch self {
      case .candidate: .candidate
      case .employer: .employer
      }
    }
  }

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    guard let result else {
      throw Refusal.missing(
        option: "--reached", what: "what came of it: reached, no-answer, voicemail or wrote")
    }
    let at = try desk.happened(happened.on, option: "--on")
    var source = TextSource(text)
    let note = try source.text(note, option: "--note", edited: true)
    let contact = Contact(
      chaser: fromThem ? with.party : .consultant, target: fromThem ? .consultant : with.party,
      result: result, note: note)
    guard let contact else { return }
    try desk.record([.contact(contact)], of: interview, at: at, command: "contact")
  }
}
