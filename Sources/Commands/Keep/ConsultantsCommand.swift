import ArgumentParser
import Lists
import Rendering
import Store

/// `consultants`: the consultants, and the number of open interviews of each.
struct ConsultantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consultants",
    _superCommandName: "debrief",
    abstract: "List the consultants, or add one.",
    discussion: """
      A name is no login. Write access to the database file is enough to record in anybody's name, \
      and read access to read all of it, private notes too: give the file, which is made for its \
      owner alone, to a group of colleagues only as a whole. Each entry keeps the name under which it \
      was recorded, and `verify --since` shows that nothing was changed since.

      EXAMPLES
        debrief consultants
        debrief consultants --add "Sam Okafor"
      """)

  @Option(
    name: .customLong("add"), help: ArgumentHelp("Add this consultant.", valueName: "name"))
  var added: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let name = added?.trimmedOrNil
    let session = try shared.openSession(creatingDatabase: name != nil)
    if let name {
      _ = try session.store.addConsultant(named: name)
    }
    let workloads = try session.store.workloads()
    let list = Listing.consultants(workloads.map { ($0.consultant, $0.openInterviews) })
    try session.print(list, saved: added != nil)
  }
}
