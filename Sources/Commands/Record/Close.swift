import ArgumentParser
import Domain

/// `close`: the matter of an interview ended.
struct Close: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close the matter of an interview.",
    discussion: """
      EXAMPLES
        debrief close priya --outcome placed
        debrief close 42 --outcome filled --on "yesterday 5pm"
      """)

  @Option(help: "How it ended: placed, rejected, withdrawn, filled or abandoned.")
  var outcome: Outcome?

  @OptionGroup var occasion: OccasionOptions

  func run() throws {
    try occasion.begin().record(.closed(try asked()), command: "close")
  }

  private func asked() throws(Refusal) -> Outcome {
    if let outcome { return outcome }
    let names = Outcome.allCases.map(\.rawValue)
    let list = names.joined(separator: ", ")
    return try Asking.value(
      nil, option: "--outcome", question: "outcome (\(list))", choices: Choices(names)
    ) { (typed) throws(Refusal) in
      guard let outcome = Outcome(rawValue: typed.lowercased()) else {
        throw .badValue(option: "--outcome", typed: typed, expected: list)
      }
      return outcome
    }
  }
}
