import ArgumentParser
import Domain
import Store

/// `thanked`: the candidate said thank you.
struct Thanked: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thanked",
    abstract: "Record that the candidate said thank you.",
    discussion: """
      EXAMPLES
        debrief thanked priya --via-us
        debrief thanked 42 --direct --on "yesterday 6pm"
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @Flag(
    exclusivity: .exclusive,
    help: "Which way it went; otherwise directly where that is allowed, else through you.")
  var way: Way?

  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  /// The two ways of a thank-you.
  enum Way: String, EnumerableFlag {
    case direct, viaUs
  }

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(happened.on, option: "--on")
    let via = try via(at: desk, interview)
    try desk.record([.thanked(via: via)], of: interview, at: at, command: "thanked")
  }

  private func via(at desk: Desk, _ interview: Interview) throws -> ThankedVia {
    switch way {
    case .direct: return .direct
    case .viaUs: return .consultant
    case nil:
      let record = try Refusal.storing { () throws(StoreError) in
        try desk.store.record(of: interview.id)
      }
      return record.directContact(at: desk.now)?.isAllowed == true ? .direct : .consultant
    }
  }
}
