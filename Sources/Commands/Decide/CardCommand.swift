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

  @Argument(help: WhoHelp.interview)
  var who: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let interview = try desk.interview(who, among: .evenUndone)
    let duties = try Refusal.storing { () throws(StoreError) in
      try desk.store.duties(of: interview.id)
    }
    let card = CallCard(
      try desk.record(of: interview), duties: duties, at: desk.now, in: desk.calendar)
    try desk.print(desk.output.json ? card.json : card.text(style: desk.style))
  }
}
