import ArgumentParser
import Domain
import Rendering
import Store
import Wording
import WorkingTime

/// `retention hold`: a hold on the erasure of a person's data.
struct RetentionHoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Hold a person's data until a date, so that it is not erased.",
    discussion: """
      For what a court may ask for: UK GDPR article 17(3)(e). `debrief undo` undoes it.

      EXAMPLES
        debrief retention hold priya --reason 'tribunal claim 2200123/2026' --until 2027-06-30
        debrief retention hold 'Priya Shah' --reason 'fee in dispute' --until 'in 90 days' --json
        debrief retention hold K3 --reason 'tribunal claim' --until 2027-06-30
      """)

  @Argument(help: SharedHelp.dataSubject)
  var who: String

  @Option(help: "Why their data has to be kept.")
  var reason: String

  @Option(help: ArgumentHelp("The last date of it.", valueName: "when"))
  var until: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let person = try session.resolver.dataSubject(who)
    guard let reason = reason.trimmedOrNil else {
      throw CommandError.badValue(option: "--reason", typed: reason, expected: "why, in words")
    }
    let last: LocalDate
    switch try session.resolver.deadline(until, option: "--until", saidAt: session.now) {
    case .endOf(let date): last = date
    case .at(let moment): last = session.calendar.localDate(at: moment)
    }
    let hold = LegalHold(person, reason: reason, until: last)
    let event = Event.held(hold)
    let (entry, _, journal) = try session.store.record(
      [event], by: try session.stamp(), command: "retention hold", reading: [event.kind])
    let recorded = journal.filter { $0.id == entry }
    try session.print(
      Receipt(
        entry, event.kind, at: session.now, ["Held: \(hold.words)", .undo(entry)],
        ["holds": .array(recorded.map { $0.json() })]))
  }
}

extension Session {
  /// The entries of the holds that count, oldest first.
  func holds() throws -> [JournalEntry] {
    try store.journal(Event.Kind.ofHolds).filter(\.counts)
  }
}
