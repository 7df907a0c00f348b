import ArgumentParser
import DataProtection
import Domain
import Store
import Wording
import WorkingTime

/// `retention hold`: a hold on the erasure of a candidate's data.
struct RetentionHold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Keep a candidate from being forgotten, for a reason and to the end of a date.",
    discussion: """
      For what a court may ask for: UK GDPR article 17(3)(e). `debrief undo` undoes it.

      EXAMPLES
        debrief retention hold priya --reason 'tribunal claim 2200123/2026' --until 2027-06-30
        debrief retention hold 'Priya Shah' --reason 'fee in dispute' --until 'in 90 days' --json
      """)

  @Argument(help: ArgumentHelp("The candidate's name, or part of it.", valueName: "candidate-name"))
  var who: String

  @Option(help: "Why their data has to be kept.")
  var reason: String

  @Option(help: ArgumentHelp("The last date of it.", valueName: "when"))
  var until: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToGoOn()
    let candidate = try desk.candidate(everNamed: who)
    guard let reason = reason.trimmedOrNil else {
      throw Refusal.badValue(option: "--reason", typed: reason, expected: "why, in words")
    }
    let last: LocalDate
    switch try desk.deadline(until, option: "--until", saidAt: desk.now) {
    case .endOf(let date): last = date
    case .at(let moment): last = desk.calendar.localDate(at: moment)
    }
    let stamp = try desk.stamp()
    let hold = try Refusal.storing { () throws(StoreError) in
      try desk.store.hold(
        candidate.id, reason: reason, until: last, by: stamp, command: "retention hold")
    }
    let answer = HoldAnswer(entry: hold.entry, [hold], released: false)
    try desk.print(
      desk.output.json ? answer.json(at: desk.now) : answer.text(style: desk.style), saved: true)
  }
}
