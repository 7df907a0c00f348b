import ArgumentParser
import Domain
import Rendering
import Store

/// `retention release`: the end of a hold on the erasure of a person's data.
struct RetentionReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Release a hold, so that the data can be erased again.",
    discussion: """
      EXAMPLES
        debrief retention release priya
        debrief retention release 'Priya Shah' --json
      """)

  @Argument(help: SharedHelp.dataSubject)
  var who: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let person = try session.resolver.dataSubject(who)
    let stamp = try session.stamp()
    let holds = try session.holds().filter { $0.hold?.person.isSame(as: person) == true }
    guard !holds.isEmpty else {
      throw CommandError.notPossible(
        because: "`\(shown(person.label))` is not on hold", help: "debrief retention holds")
    }
    let undone = try session.store.retract(
      holds.map(\.id), by: stamp, command: "retention release")
    let released = holds.compactMap(\.hold).map { hold -> Receipt.Block in
      "Released: it was held that \(hold.words)"
    }
    try session.print(
      Receipt(
        undone.entry, nil, at: session.now, released + [.undo(undone.entry)],
        ["holds": .array(holds.map { $0.json() })]))
  }
}
