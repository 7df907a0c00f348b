import ArgumentParser
import Domain
import Wording

/// `contact`: a call or a message, ours or theirs.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    _superCommandName: "debrief",
    abstract: "Record a call or a message.",
    discussion: """
      EXAMPLES
        debrief contact priya candidate --voicemail
        debrief contact 42 employer --reached --from-them --note "two more days"
        debrief contact 42 employer --no-answer --with "Ann Lee"
        debrief contact 42 employer --wrote --about passOn --about bookNext
      """)

  @OptionGroup var options: EventOptions

  @Argument(
    help: "With whom: candidate or employer.", completion: .list(["candidate", "employer"]))
  var with: String?

  @Flag(exclusivity: .exclusive)
  var result: Contact.Result?

  @Flag(help: "They called or wrote, not you.")
  var fromThem = false

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Whom at the employer: a name, or a number such as K3.", valueName: "contact"))
  var person: String?

  @Option(
    help: ArgumentHelp(
      "What it dealt with, by the rule's name, if not with everything; may be repeated.",
      valueName: "rule"))
  var about: [Rule] = []

  @Option(help: SharedHelp.note)
  var note: String?

  @OptionGroup var text: TextOptions

  /// The parties that a consultant contacts.
  enum Other: String, CaseIterable, ExpressibleByArgument {
    case candidate, employer

    /// Parses a party: its name, a prefix of it, or a synonym.
    init?(argument: String) {
      let typed = folded(argument)
      guard !typed.isEmpty else { return nil }
      let words: KeyValuePairs<String, Other> = [
        "candidate": .candidate, "employer": .employer, "client": .employer, "company": .employer,
        "hirer": .employer,
      ]
      guard let meant = words.first(where: { $0.key.hasPrefix(typed) }) else { return nil }
      self = meant.value
    }

    var party: Party {
      switch self {
      case .candidate: .candidate
      case .employer: .employer
      }
    }
  }

  func run() throws {
    let typed = inOrder
    var options = options
    options.who = typed.who
    let recorder = try options.begin()
    let other = try Prompt.oneOf(
      try typed.with.map(Self.other), option: "WITH", question: "Who did you call?"
    ).party
    let person = person?.trimmedOrNil
    guard person == nil || other == .employer else {
      throw CommandError.contradiction("--with", "candidate")
    }
    let result = try asked()
    var source = TextSource(text, in: recorder.session)
    let note = try source.text(note, option: "--note", edited: true)
    let contact = Contact(
      chaser: fromThem ? other : .consultant, target: fromThem ? .consultant : other,
      result: result, about: about.isEmpty ? nil : about, note: note, with: person)
    guard let contact else { return }
    try recorder.record(.contact(contact), command: "contact")
  }

  /// WHO and WITH, swapped if they were typed the wrong way round.
  private var inOrder: (who: String?, with: String?) {
    guard let who = options.who, Other(rawValue: folded(who)) != nil,
      with.flatMap(Other.init(argument:)) == nil
    else { return (options.who, with) }
    return (with, who)
  }

  private static func other(_ typed: String) throws -> Other {
    guard let other = Other(argument: typed) else {
      throw CommandError.badValue(option: "WITH", typed: typed, expected: "candidate or employer")
    }
    return other
  }

  private func asked() throws -> Contact.Result {
    if let result { return result }
    let results: KeyValuePairs<String, Contact.Result> = [
      "reached": .reached, "no-answer": .noAnswer, "voicemail": .voicemail, "wrote": .wrote,
    ]
    let list = Grammar.list(results.map(\.key), conjunction: "or")
    return try Prompt.value(
      nil, option: "--reached, --no-answer, --voicemail or --wrote",
      question: Prompt.isPossible ? "How did it go? (\(list)):" : "How did it go?",
      choices: Choices(results.map(\.key))
    ) { typed in
      let word = folded(typed).replacing(" ", with: "-")
      guard let result = results.first(where: { $0.key.hasPrefix(word) }) else {
        throw CommandError.badValue(option: "--reached", typed: typed, expected: list)
      }
      return result.value
    }
  }
}
