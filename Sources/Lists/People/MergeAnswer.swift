public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The answer to a merger of two records: the names merged, and the effect on the plans.
public struct MergeAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let merger: Merger
  private let interviews: Int
  private let replanned: Replanned

  /// Creates the answer for an entry and its merger, the number of interviews under a new name, and
  /// the plans.
  public init(
    entry: Identifier<JournalEntry>, _ merger: Merger, interviews: Int, replanned: Replanned
  ) {
    self.entry = entry
    self.merger = merger
    self.interviews = interviews
    self.replanned = replanned
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let verb = interviews == 1 ? "goes" : "go"
    page.unbroken(
      "Recorded: \(merger.words); \(Grammar.count(interviews, "interview")) \(verb) by "
        + "\(merger.kept) now")
    page.unbroken("`debrief undo \(entry.number)` undoes the merge.")
    page.unbroken(replanned.words)
    return page.text
  }

  /// Returns the answer as JSON: as any recording, of no interview, with the effect on the plans.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null,
      "kind": .string(Event.merged(merger).kind.rawValue),
      "at": .moment(now), "gone": .string(merger.gone), "kept": .string(merger.kept),
      "interviews": .number(interviews), "replanned": replanned.json, "duties": .array([]),
    ])
  }
}
