public import Domain
import Engine

extension AgencyStore {
  /// Returns what was recorded after an entry; if none is given, only the newest entry.
  public func changes(
    since entry: Identifier<JournalEntry>?
  ) throws(StoreError) -> RecordedChanges {
    try read { db in
      let last: Question = (db.newestEntry, [])
      let since: Question = (
        """
        SELECT entry.id, entry.interview, entry.batch, batch.command, batch.consultant
        FROM entry JOIN batch ON batch.id = entry.batch WHERE \(db.isLater) ORDER BY entry.id
        """, [entry]
      )
      // Of the interviews of which something was recorded, all will be read.
      let touched = entry.map {
        InterviewChoice([
          ("SELECT interview FROM entry WHERE \(db.isLater) AND interview > 0", [$0])
        ])
      }
      try db.ask(ahead: entry == nil ? [last] : [last, since], choosing: touched)
      let newest = try db.rows(last.sql) { row in
        (try row.get("id") as Int64?).map(Identifier<JournalEntry>.init)
      }.first.flatMap(\.self)
      guard let entry, newest != entry else { return RecordedChanges(newest: newest) }
      let rows = try db.rows(since.sql, since.arguments) { row in
        (
          entry: Identifier<JournalEntry>(try row.get("id")),
          interview: try row.get("interview") as Int64?, batch: try row.get("batch") as Int64,
          command: try row.get("command") as String,
          consultant: try row.get("consultant") as Identifier<Consultant>
        )
      }
      let commands = Dictionary(grouping: rows, by: \.batch).values.compactMap { rows in
        rows.first.map { first in
          RecordedChanges.Command(
            entry: first.entry, command: first.command, consultant: first.consultant,
            interviews: Set(rows.compactMap(\.interview).map(Identifier.init)))
        }
      }
      // An entry of no interview is about people or the policy, which any duty may depend on.
      let written = Set(rows.compactMap(\.interview))
      let others = try db.interviewsOfCandidates(of: written.sorted())
      let isElsewhere = rows.contains { $0.interview == nil }
      return RecordedChanges(
        newest: newest, commands: commands.sorted { $0.entry < $1.entry },
        interviews: isElsewhere ? nil : Set(written.union(others).map(Identifier.init)))
    }
  }
}

extension Database {
  /// The statement for the entry that was recorded last: on a server the numbers of entries are no
  /// order.
  fileprivate var newestEntry: String {
    isOnServer
      ? "SELECT entry AS id FROM seal WHERE place IS NOT NULL ORDER BY place DESC LIMIT 1"
      : "SELECT max(id) AS id FROM entry"
  }

  /// The condition that an entry was recorded after another.
  fileprivate var isLater: String {
    guard isOnServer else { return "entry.id > ?" }
    return """
      entry.id IN (SELECT entry FROM seal
        WHERE place > (SELECT place FROM seal WHERE entry = ?))
      """
  }
}
