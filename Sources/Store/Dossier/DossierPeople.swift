import Domain
import Engine

/// The other people on record.
struct DossierPeople {
  private let reading: DossierReading
  private var db: Database { reading.db }

  /// Reads the people other than the candidate of `reading`.
  init(_ reading: DossierReading) { self.reading = reading }

  /// Returns consultants, people at employers, and other candidates under every name they have had.
  func read() throws -> [DossierPerson] {
    let all = try consultants() + peopleAtEmployers() + candidates()
    // People who are near are found by parts of their names too.
    return Array(Set(all)).sorted {
      ($0.isNear ? 0 : 1, $0.name, $0.party.rawValue)
        < ($1.isNear ? 0 : 1, $1.name, $1.party.rawValue)
    }
  }

  private func consultants() throws -> [DossierPerson] {
    try people("SELECT name, 1 AS isNear FROM consultant ORDER BY name", .consultant)
  }

  /// People named as being at an employer; those of the candidate's interviews are near.
  private func peopleAtEmployers() throws -> [DossierPerson] {
    let named = StoredTable.all.flatMap { table in
      table.columns.filter(\.column.namesPerson).map { column, _ in
        "UNION ALL SELECT entry, \(column) FROM \(table.name)"
      }
    }
    return try people(
      """
      SELECT named.name, max(CASE
        WHEN entry.interview IN (\(Words.list("?1"))) THEN 1 ELSE 0 END) AS isNear
      FROM (
        SELECT entry, text AS name FROM item WHERE list IN ('meets', 'met')
        \(named.joined(separator: " "))
        UNION ALL SELECT entry, value FROM contactDetail WHERE field = 'name'
      ) AS named JOIN entry ON entry.id = named.entry
      WHERE named.name IS NOT NULL GROUP BY named.name ORDER BY named.name
      """, .employersPerson, [reading.interviews.jsonList])
  }

  /// Other candidates; those who dealt with the same employers are near.
  private func candidates() throws -> [DossierPerson] {
    try people(
      """
      SELECT named.name, CASE WHEN named.id IN (
        SELECT candidate FROM interviewNow WHERE employer IN (
          SELECT employer FROM interviewNow WHERE interview IN (\(Words.list("?2"))))
      ) THEN 1 ELSE 0 END AS isNear
      FROM (
        SELECT id, name FROM candidate
        UNION SELECT candidate, was FROM candidateNaming
        UNION SELECT candidate, name FROM candidateNaming
      ) AS named
      WHERE NOT EXISTS (SELECT 1 FROM (\(Words.list("?1"))) AS own
        WHERE own.value = named.id)
      ORDER BY named.name
      """, .candidate, [reading.members.jsonList, reading.interviews.jsonList])
  }

  private func people(
    _ statement: String, _ party: ThirdParty, _ arguments: [String] = []
  ) throws -> [DossierPerson] {
    try db.rows(statement, arguments) { row in
      DossierPerson(
        name: try row.get("name"), party: party, isNear: try row.get("isNear"))
    }
  }
}
