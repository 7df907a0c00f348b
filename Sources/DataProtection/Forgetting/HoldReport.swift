public import Domain
public import Rendering
import Wording
public import WorkingTime

extension LegalHold {
  /// The hold in words: the candidate, the last date and the reason.
  public var words: String {
    "\(candidate.name) is not to be forgotten before the end of \(TimeWords.full(until)): \(reason)"
  }

  public var json: JSON {
    [
      "entry": .number(Int(entry.number)), "kind": .string("candidateHeld"),
      "candidate": .string(candidate.name), "reason": .string(reason),
      "until": .string(until.iso8601), "recordedAt": .moment(stamp.at),
      "consultant": .string(stamp.consultant.name),
    ]
  }
}

/// The candidates on hold, who are not to be forgotten yet.
public struct HoldReport: Sendable {
  private let holds: [LegalHold]
  private let today: LocalDate

  /// Creates a report of the holds that count, as of a date.
  public init(_ holds: [LegalHold], today: LocalDate) {
    self.holds = holds
    self.today = today
  }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    guard !holds.isEmpty else {
      page.line("Nobody is on hold.")
      return page.text
    }
    page.table(
      columns: [.text("Candidate"), .whole("Until"), .text("By"), .number("Entry")],
      rows: holds.map { hold in
        [
          Cell(hold.candidate.name),
          Cell(TimeWords.full(hold.until), hold.until < today ? .quiet : .plain),
          Cell(hold.stamp.consultant.name), Cell("\(hold.entry.number)"),
        ]
      }, details: holds.map { $0.reason + ($0.until < today ? "; it is over" : "") })
    return page.text
  }

  /// The list as JSON: an object for each hold.
  public var json: String { JSONWriter.document(.array(holds.map(\.json))) }
}

/// The answer to a hold that was recorded, or to holds that were released.
public struct HoldAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let holds: [LegalHold]
  private let isReleased: Bool

  /// Creates the answer for an entry, with the hold that it records or those that it releases.
  public init(entry: Identifier<JournalEntry>, _ holds: [LegalHold], released isReleased: Bool) {
    self.entry = entry
    self.holds = holds
    self.isReleased = isReleased
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for hold in holds {
      page.unbroken((isReleased ? "Released: it was held that " : "Held: ") + hold.words)
    }
    page.unbroken("Undo: `debrief undo \(entry.number)`")
    return page.text
  }

  /// Returns the answer as JSON: as any recording, of no interview.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null,
      "kind": .string(isReleased ? "retraction" : "candidateHeld"), "at": .moment(now),
      "holds": .array(holds.map(\.json)), "duties": .array([]),
    ])
  }
}
