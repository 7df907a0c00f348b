import ArgumentParser
import Domain

/// `contact`: a call or a message, ours or theirs.
struct LogContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    _superCommandName: "debrief",
    abstract: "Record a call or a message.",
    discussion: """
      EXAMPLES
        debrief contact priya candidate --voicemail
        debrief contact 42 employer --reached --from-them --note "two more days"
      """)

  @OptionGroup var occasion: OccasionOptions

  @Argument(help: "With whom: candidate or employer.")
  var with: Other?

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
    let other = try Asking.oneOf(with, option: "WITH", question: "with whom").party
    let result = try asked()
    var source = TextSource(text, at: occasion.desk)
    let note = try source.text(note, option: "--note", edited: true)
    let contact = Contact(
      chaser: fromThem ? other : .consultant, target: fromThem ? .consultant : other,
      result: result, note: note)
    guard let contact else { return }
    try occasion.record(.contact(contact), command: "contact")
  }

  private func asked() throws(Refusal) -> Contact.Result {
    let results: KeyValuePairs<String, Contact.Result> = [
      "reached": .reached, "no-answer": .noAnswer, "voicemail": .voicemail, "wrote": .wrote,
    ]
    if let result { return result }
    return try Asking.value(
      nil, option: "--reached", question: "what came of it: reached, no-answer, voicemail or wrote",
      choices: Choices(results.map(\.key))
    ) { (typed) throws(Refusal) in
      guard let result = results.first(where: { $0.key == typed.lowercased() }) else {
        throw .badValue(
          option: "--reached", typed: typed, expected: "reached, no-answer, voicemail or wrote")
      }
      return result.value
    }
  }
}
