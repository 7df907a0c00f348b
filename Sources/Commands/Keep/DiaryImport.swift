import Domain
import Importing
import Lists
import Store
import Wording
import WorkingTime

/// An import of the interviews in a diary.
struct DiaryImport {
  let desk: Desk
  /// The file's name.
  let name: String
  let options: SheetOptions
  let dryRun: Bool
  /// True if entries that cannot be read are left out.
  let skipsBad: Bool
  /// True if nobody in it counts as a person who was forgotten.
  let ofSomeoneElse: Bool

  /// The maximum number of events that a trial shows.
  private static let most = 20

  /// Imports the diary, and returns the result.
  func run(_ contents: [UInt8]) throws -> (answer: DiaryAnswer, preview: String) {
    let diary = try read(contents)
    let faults = diary.faults.map(\.words)
    try faults.refuse(unless: skipsBad, source: name)
    let interviews = diary.entries.map(\.interview)
    let outcomes =
      dryRun
      ? try Refusal.storing { () throws(StoreError) in
        try desk.store.outcomes(of: interviews, ofSomeoneElse: ofSomeoneElse)
      }
      : try record(interviews)
    let answer = DiaryAnswer(
      outcomes, ours: diary.ours, others: diary.others, bad: faults.count, dryRun: dryRun)
    return (answer, dryRun ? preview(diary, outcomes) : "")
  }

  private func read(_ contents: [UInt8]) throws -> DiaryFile {
    let employers = try Refusal.storing(desk.store.employerNames)
    let consultants = try Refusal.storing(desk.store.consultants).map(\.name)
    let options = DiaryOptions(options, employers: employers, consultants: consultants)
    do throws(ComponentProblem) {
      return try DiaryFile.read(contents, options) { (try? desk.store.isHere($0)) ?? false }
    } catch {
      throw Refusal.notPossible(because: "`\(shown(name))`: \(error.words)", help: nil)
    }
  }

  private func record(_ interviews: [DiaryInterview]) throws -> [DiaryOutcome] {
    let stamp = try desk.stamp()
    return try Refusal.storing { () throws(StoreError) in
      try desk.store.takeIn(
        diary: interviews, ofSomeoneElse: ofSomeoneElse, by: stamp, command: "import")
    }
  }

  private func preview(_ diary: DiaryFile, _ outcomes: [DiaryOutcome]) -> String {
    let rows = zip(diary.entries, outcomes).prefix(Self.most).map { entry, outcome in
      let booking = entry.interview.booking
      let start = TimeWords.full(booking.time.start, in: desk.calendar)
      let parts =
        [booking.candidate, booking.employer, booking.vacancy, start]
        + [booking.stage?.rawValue, booking.consultant, booking.email].compactMap(\.self)
        + (booking.meets.isEmpty ? [] : ["to meet " + Grammar.list(booking.meets)])
      return "  line \(entry.line), \(outcome.words): \(parts.map(shown).joined(separator: ", "))"
    }
    return rows.isEmpty ? "" : (["Interviews:"] + rows).joined(separator: "\n") + "\n\n"
  }
}

extension [String] {
  /// Refuses a file that has faults, in these words; with `skipsBad` prints them instead.
  func refuse(unless skipsBad: Bool, source: String) throws(Refusal) {
    guard !isEmpty else { return }
    guard skipsBad else { throw .badLines(source: source, faults: self) }
    for fault in self { Output.say("left out: \(fault)") }
  }
}
