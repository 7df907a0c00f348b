import Domain
import WorkingTime

/// What an undo took back, or brought back, of entries of no interview: the policy, templates,
/// people.
struct UndoneOfNoInterview {
  /// The first entry that the undo appended.
  let entry: Identifier<JournalEntry>
  /// The entries that count no longer.
  let retracted: [Line]
  /// The entries that count again.
  let restored: [Line]

  /// An entry in words, and as data.
  struct Line {
    let entry: Identifier<JournalEntry>
    let words: String
    let json: JSON
  }

  /// Says it on a page.
  func write(on page: inout Page) {
    for line in retracted {
      page.unbroken("Undone: entry \(line.entry.number), \(line.words)")
    }
    for line in restored {
      page.unbroken("Counts again: entry \(line.entry.number), \(line.words)")
    }
    page.unbroken(
      "`debrief undo \(entry.number)` \(retracted.isEmpty ? "takes that" : "brings it") back.")
  }

  /// The answer as JSON: as any undo, with what it did to the plans where plans depend on it.
  func json(at now: Instant, replanned: JSON? = nil) -> String {
    let plans = replanned.map { [JSON.Member(key: "replanned", value: $0)] } ?? []
    let undone: JSON = [
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string("retraction"),
      "at": .moment(now), "undid": .array(retracted.map(\.json)),
      "restored": .array(restored.map(\.json)),
    ]
    return JSONWriter.document(
      undone.adding(plans + [JSON.Member(key: "duties", value: .array([]))]))
  }
}
