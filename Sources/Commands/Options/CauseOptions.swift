public import ArgumentParser
public import Domain
import Wording

/// The options of a change: the side that caused it, and whether everybody knows.
struct CauseOptions: ParsableArguments {
  @Option(help: "Who caused it: candidate, employer or us.")
  var by: Side?

  @Flag(help: "The others know already.")
  var told = false

  /// The side that caused it, asked for at a terminal; nil if it is not said.
  func side(_ question: String) throws -> Side? {
    if let by { return by }
    guard Prompt.isPossible else { return nil }
    let words = ["candidate", "employer", "us"]
    let answer = Prompt.word(
      "\(question) (\(words.joined(separator: ", ")), or Return): ", byDefault: "",
      among: words, help: ["Whoever did not cause it is then to be told of it."])
    return answer.flatMap(Side.init(argument:))
  }

  /// The conversations by which the others know of it, where they do.
  func telling(but side: Side?) -> [Event] {
    guard told else { return [] }
    return [(Side.candidate, Party.candidate), (.employer, .employer)].compactMap { other, party in
      guard other != side else { return nil }
      return Contact.telling(party, about: [.tellChange, .tellChangeEmployer]).map(Event.contact)
    }
  }
}

extension Contact {
  /// A conversation in which one side heard from us of the matter of some rules.
  static func telling(_ party: Party, about rules: [Rule]) -> Contact? {
    Contact(chaser: .consultant, target: party, result: .reached, about: rules)
  }
}

extension Side: ExpressibleByArgument {
  /// Parses a side: its name, a prefix of it, or a synonym.
  public init?(argument: String) {
    let typed = folded(argument)
    let words: KeyValuePairs<String, Side> = [
      "candidate": .candidate, "employer": .employer, "client": .employer, "us": .agency,
      "agency": .agency,
    ]
    guard !typed.isEmpty, let meant = words.first(where: { $0.key.hasPrefix(typed) }) else {
      return nil
    }
    self = meant.value
  }
}
