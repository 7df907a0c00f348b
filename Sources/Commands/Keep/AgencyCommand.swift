import ArgumentParser
import Domain
import Rendering
import Store

/// `agency`: what stands at the head and the foot of what the agency sends.
struct AgencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agency",
    _superCommandName: "debrief",
    abstract: "Show or set the agency's name, number and address, as drafts and reports have them.",
    discussion: """
      What is not given stays as it is. An empty text removes it.

      EXAMPLES
        debrief agency
        debrief agency "Brook & Co" --phone "020 7946 0000" --email office@brook.example \
      --line "2 High Street, London" --line "Registered in England, 01234567"
      """)

  @Argument(help: "The agency's name.")
  var name: String?

  @Option(help: "The telephone number.")
  var phone: String?

  @Option(help: "The e-mail address.")
  var email: String?

  @Option(
    help: ArgumentHelp("A further line; may be repeated, for all of them.", valueName: "text"))
  var line: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let isShown = name == nil && phone == nil && email == nil && line.isEmpty
    let session = try shared.openSession(creatingDatabase: !isShown)
    let known = try session.store.journal([.agencyEdited]).agencyCard
    guard !isShown else {
      return try session.print(known.words + "\n", json: JSONWriter.document(known.json))
    }
    var card = known
    if let name { card.name = name.trimmedOrNil }
    if let phone { card.phone = try Reachable.phone(phone) }
    if let email { card.email = try Reachable.email(email) }
    if !line.isEmpty { card.lines = line.compactMap(\.trimmedOrNil) }
    guard card != known else {
      throw CommandError.notPossible(
        because: "that is on record already", help: "debrief agency")
    }
    let event = Event.agencyEdited(card)
    let entry = try session.store.record(
      [event], by: try session.stamp(), command: "agency"
    ).entry
    try session.print(
      Receipt(
        entry, event.kind, at: session.now, ["Recorded: \(card.words)", .undo(entry)], card.json))
  }
}
