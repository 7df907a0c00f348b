import ArgumentParser
import DataProtection
import Domain
import Store

/// `retention release`: the end of a hold on the erasure of a candidate's data.
struct RetentionRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Let a candidate be forgotten again, who was on hold.",
    discussion: """
      EXAMPLES
        debrief retention release priya
        debrief retention release 'Priya Shah' --json
      """)

  @Argument(help: ArgumentHelp("The candidate's name, or part of it.", valueName: "candidate-name"))
  var who: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToGoOn()
    let candidate = try desk.candidate(everNamed: who)
    let stamp = try desk.stamp()
    let released = try Refusal.storing { () throws(StoreError) in
      try desk.store.release(candidate.id, by: stamp, command: "retention release")
    }
    guard let released else {
      throw Refusal.notPossible(
        because: "`\(shown(candidate.name))` is not on hold", help: "debrief retention holds")
    }
    let answer = HoldAnswer(entry: released.entry, released.holds, released: true)
    try desk.print(
      desk.output.json ? answer.json(at: desk.now) : answer.text(style: desk.style), saved: true)
  }
}
