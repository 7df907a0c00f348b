import ArgumentParser
import Domain
import Store

/// `thanked`: the candidate said thank you.
struct ThankedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thanked",
    _superCommandName: "debrief",
    abstract: "Record that the candidate said thank you.",
    discussion: """
      EXAMPLES
        debrief thanked priya --via-us
        debrief thanked 42 --direct --on "yesterday 6pm"
      """)

  @Flag(
    exclusivity: .exclusive,
    help: "Which way it went; otherwise directly where that is allowed, else through you.")
  var way: Way?

  @OptionGroup var occasion: OccasionOptions

  /// The ways of thanking: directly, or through us.
  enum Way: String, EnumerableFlag {
    case direct, viaUs
  }

  func run() throws {
    let occasion = try occasion.begin()
    try occasion.record(.thanked(via: try via(on: occasion)), command: "thanked")
  }

  private func via(on occasion: Occasion) throws -> ThankedVia {
    switch way {
    case .direct: return .direct
    case .viaUs: return .consultant
    case nil:
      return try occasion.directContact()?.isAllowed == true ? .direct : .consultant
    }
  }
}
