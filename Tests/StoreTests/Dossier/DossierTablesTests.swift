import CustomDump
import Domain
import GRDB
import Reports
import Testing

@testable import Store

/// Nothing that is stored of a candidate is left out of their dossier unless somebody decided so.
struct DossierTablesTests {
  /// The tables and columns of a database that ``DossierTable/all`` does not know, and those that it
  /// knows and that are not there.
  private func undecided(in db: Database) throws -> Set<String> {
    let tables = try String.fetchAll(
      db,
      sql: "SELECT name FROM sqlite_schema WHERE type = 'table' UNION SELECT 'sqlite_sequence'")
    var stored: Set<String> = []
    for table in tables {
      let known = DossierTable.all.first { $0.name == table }
      if case .nowhere = known?.place {
        stored.insert(table)
        continue
      }
      let columns = try String.fetchAll(
        db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
      stored.formUnion(columns.map { "\(table).\($0)" })
    }
    let decided = DossierTable.all.flatMap { table in
      if case .nowhere = table.place { return [table.name] }
      return table.columns.map { "\(table.name).\($0.key)" }
    }
    return stored.symmetricDifference(decided)
  }

  @Test func everyColumnHasADecision() throws {
    expectNoDifference(try AgencyStore(path: nil).queue.read(undecided), [])
    let places = DossierTable.all.map(\.name)
    #expect(Set(places).count == places.count, "and one only")
  }

  @Test func everyTableOfTheExportIsAmongThem() {
    let names = Set(DossierTable.all.map(\.name))
    expectNoDifference(BaseTable.allCases.map(\.rawValue).filter { !names.contains($0) }, [])
  }

  /// The planted faults.
  @Test func aNewColumnAndANewTableAreFoundByName() throws {
    let store = try AgencyStore(path: nil)
    try store.queue.write { db in
      try db.execute(
        sql: """
          ALTER TABLE debrief ADD COLUMN mood TEXT;
          CREATE TABLE gossip (entry INTEGER PRIMARY KEY, words TEXT)
          """)
    }
    expectNoDifference(
      try store.queue.read(undecided), ["debrief.mood", "gossip.entry", "gossip.words"])
  }

  @Test func whatIsLeftOutIsSaidWithItsReason() throws {
    let store = try AgencyStore(path: nil)
    let candidate = try store.book(booking()).interview.candidate.id
    let formats = try store.dossier(of: candidate, at: hour(1)).dossier.everyFormat(under: store)
    for table in DossierTable.all {
      for omission in table.omissions {
        let place = omission.table + (omission.column.map { "." + $0 } ?? "")
        for (format, text) in formats {
          #expect(text.contains(place) && text.contains(omission.reason.prefix(20)), "\(format)")
        }
      }
    }
  }
}
