public import Domain
import Engine

extension AgencyStore {
  /// Returns what was recorded after an entry; if none is given, only the newest entry.
  public func changes(
    since entry: Identifier<JournalEntry>?
  ) throws(StoreError) -> RecordedChanges {
    try read { db in
      let newest = try db.newestEntry()
      guard let entry, newest != entry else { return RecordedChanges(newest: newest) }
      let rows = try db.rows(
        """
        SELECT entry.id, entry.interview, entry.batch, batch.command, batch.consultant
        FROM entry JOIN batch ON batch.id = entry.batch WHERE \(db.isLater) ORDER BY entry.id
        """, [entry]
      ) { row in
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
  /// Returns the entry that was recorded last: on a server the numbers of entries are no order.
  fileprivate func newestEntry() throws -> Identifier<JournalEntry>? {
    if isOnServer { return try lastSeal().map { Identifier($0.entry) } }
    return try Int64.fetchOne(self, sql: "SELECT max(id) FROM entry").map(Identifier.init)
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
