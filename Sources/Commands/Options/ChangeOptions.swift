public import ArgumentParser
public import Domain
import Wording

/// The options of a change of an interview: the side that caused it, and whether both know of it.
struct ChangeOptions: ParsableArguments {
  @Option(help: "Who caused it: candidate, employer or us; the others are to be told.")
  var by: Side?

  @Flag(help: "Both sides know of it already.")
  var told = false

  /// The side that caused it, which a terminal is asked for; nil if it was not said.
  func side(_ question: String) throws -> Side? {
    try Prompt.oneOfOrNone(by, option: "--by", question: question)
  }

  /// The question for the side, which may be left open.
  static func by(_ words: String) -> Questions.Question {
    .choice(
      "--by", words, Side.allValueStrings,
      help: "who caused it; the others are to be told. Enter leaves it open",
      read: { Side(argument: $0).map { $0 == .agency ? "us" : $0.rawValue } })
  }

  /// The question whether both sides know of it.
  static var told: Questions.Question {
    .yes("--told", "Do both know of it?", "y: nobody is to be told")
  }

  /// The answers that the command line gives.
  var given: [String: String] {
    var given: [String: String] = [:]
    given["--by"] = by?.rawValue
    given["--told"] = told ? "yes" : nil
    return given
  }

  /// Takes the answers of a conversation as if they had been options.
  mutating func take(_ answers: [String: String]) {
    by = by ?? answers["--by"].flatMap(Side.init(argument:))
    told = told || answers.isYes("--told")
  }

  /// The change and, where both sides know of it, the calls to those who did not cause it.
  func events(_ change: Event) -> [Event] {
    var about: [Rule] = [.tellChange, .tellChangeEmployer]
    var cause = change.causedBy
    if change.kind == .noShow {
      about.append(.noShow)
      cause = cause ?? .candidate
    }
    let others: [(Side, Party)] = [(.candidate, .candidate), (.employer, .employer)]
    return [change] + others.filter { told && $0.0 != cause }.compactMap { Event.told($0.1, about) }
  }
}

extension Event {
  /// Our call by which a party knows of the matter of some rules.
  static func told(_ party: Party, _ about: [Rule]) -> Event? {
    Contact(chaser: .consultant, target: party, result: .reached, about: about).map(Event.contact)
  }
}

extension Side: ExpressibleByArgument {
  /// Reads a side from its name, a prefix of it, or another word for it.
  public init?(argument: String) {
    let typed = folded(argument)
    let words: KeyValuePairs<String, Side> = [
      "candidate": .candidate, "employer": .employer, "client": .employer, "us": .agency,
      "agency": .agency, "we": .agency,
    ]
    guard !typed.isEmpty, let meant = words.first(where: { $0.key.hasPrefix(typed) }) else {
      return nil
    }
    self = meant.value
  }

  /// The words that are offered for a side.
  public static var allValueStrings: [String] { ["candidate", "employer", "us"] }
}
