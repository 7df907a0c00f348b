import ArgumentParser
import Domain
import Rendering
import Store
import Wording

/// `people split`: one record that was of two people.
struct PeopleSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Part interviews from a candidate: they are of another, new person of the name.",
    discussion: """
      What was recorded of the interviews goes with them. Numbers and addresses go with the bookings \
      that gave them; those given by hand, requests and holds stay with the first. `debrief people \
      list --doubtful` names who may be two people; `debrief undo` makes them one again.

      EXAMPLES
        debrief people split C7 --interviews 12,15
        debrief people split 'John Smith' --interviews 12 --json
      """)

  @Argument(help: SharedHelp.candidate)
  var who: String

  @Option(
    help: ArgumentHelp("The interviews of the other person, by number.", valueName: "numbers"))
  var interviews: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let candidate = try session.resolver.candidate(named: who)
    let theirs = try session.store.interviews(of: candidate.id)
    let parted = try numbers()
    for number in parted where !theirs.contains(where: { $0.id == number }) {
      throw CommandError.notPossible(
        because: "#\(number.number) is no interview of \(shown(candidate.name)) "
          + "(\(candidate.reference)); nothing was recorded",
        help: "debrief people show \(candidate.reference)")
    }
    guard Set(parted).count < theirs.count else {
      throw CommandError.notPossible(
        because: "that is every interview of \(shown(candidate.name)) (\(candidate.reference)): "
          + "none would be left; nothing was recorded",
        help: "debrief people show \(candidate.reference)")
    }
    let stamp = try session.stamp()
    let kept = try kept(by: candidate, in: session)
    let (entry, split) = try session.store.split(
      candidate.id, interviews: parted, by: stamp, command: "people split")
    try session.print(
      Receipt(
        entry, .candidateSplit, at: session.now,
        ["Recorded: \(split.words)", .undo(entry)] + kept,
        [
          "candidate": split.candidate.json, "part": split.part.json,
          "interviews": .array(split.interviews.map { .id($0) }),
        ]))
  }

  /// The records that stay with the first.
  private func kept(by candidate: Candidate, in session: Session) throws -> [Receipt.Block] {
    let entries = try session.store.journal(Event.Kind.ofRequests.union(Event.Kind.ofHolds))
    let isTheirs = entries.contains { entry in
      entry.counts && entry.subject == .candidate(candidate.id)
    }
    return isTheirs ? ["Requests and holds stay with \(candidate.reference)."] : []
  }

  private func numbers() throws -> [Identifier<Interview>] {
    try interviews.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map { word in
      guard let number = Int64(word.drop { $0 == "#" }) else {
        throw CommandError.badValue(
          option: "--interviews", typed: interviews, expected: "numbers of interviews such as 12,15"
        )
      }
      return Identifier(number)
    }
  }
}
