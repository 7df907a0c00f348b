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

  @OptionGroup var occasion: OccasionOptions

  @Argument(help: "With whom: candidate or employer.")
  var with: Other

  @Flag(exclusivity: .exclusive)
  var result: Contact.Result?

  @Flag(help: "They called or wrote, not you.")
  var fromThem = false

  @Option(help: TextHelp.note)
  var note: String?

  @OptionGroup var text: TextOptions

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
    let occasion = try occasion.begin()
    guard let result else {
      throw Refusal.missing(
        option: "--reached", what: "what came of it: reached, no-answer, voicemail or wrote")
    }
    var source = TextSource(text)
    let note = try source.text(note, option: "--note", edited: true)
    let contact = Contact(
      chaser: fromThem ? with.party : .consultant, target: fromThem ? .consultant : with.party,
      result: result, note: note)
    guard let contact else { return }
    try occasion.record(.contact(contact), command: "contact")
  }
}
