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

  @OptionGroup var options: EventOptions

  /// The ways of thanking: directly, or through us.
  enum Way: String, EnumerableFlag {
    case direct, viaUs
  }

  func run() throws {
    let recorder = try options.begin()
    try recorder.record(.thanked(via: try via(recorder)), command: "thanked")
  }

  /// The way that was said; nil if none was.
  var said: ThankedVia? { way.map { $0 == .direct ? .direct : .consultant } }

  private func via(_ recorder: EventRecorder) throws -> ThankedVia {
    if let said { return said }
    return try recorder.directContact()?.isAllowed == true ? .direct : .consultant
  }
}
