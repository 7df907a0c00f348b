import ArgumentParser
import Domain
import Lists
import Store

/// `card`: one screen about an interview, to read before a call.
struct CardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    _superCommandName: "debrief",
    abstract: "Show one screen before dialling: last said, owed both ways, not yet asked.",
    discussion: """
      Whom to ring and where, the last word with each side, what is owed both ways, what nobody has \
      asked yet, where the two sides disagree, and a line to begin with.

      EXAMPLES
        debrief card priya
        debrief card 42 --json
      """)

  @Argument(help: SharedHelp.interview)
  var who: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who, among: .evenUndone)
    let duties = try session.store.duties(of: interview.id)
    let contact = try session.store.toRing(about: [interview])[interview.id]
    let card = CallCard(
      try session.record(of: interview), duties: duties, contact: contact, at: session.now,
      in: session.calendar)
    try session.print(card.text(style: session.style), json: card.json)
  }
}
