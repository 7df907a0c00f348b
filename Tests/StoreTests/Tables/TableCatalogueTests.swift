import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// Every table and every column has its line in ``StoredTable/all``, and only there.
struct TableCatalogueTests {
  /// The columns that only a database has, or only the catalogue; SQLite's own tables of a search
  /// index are known by their names alone.
  private func unknown(in db: Database) throws -> Set<String> {
    let stored = try String.fetchSet(
      db,
      sql: """
        SELECT tables.name || iif(tables.type = 'shadow', '', '.' || columns.name)
        FROM pragma_table_list AS tables JOIN pragma_table_xinfo(tables.name) AS columns
        WHERE tables.schema = 'main' AND tables.type <> 'view' AND tables.name <> 'sqlite_schema'
        """)
    let known = StoredTable.all.flatMap { table in
      table.columns.isEmpty ? [table.name] : table.columns.map { "\(table.name).\($0.name)" }
    }
    return stored.symmetricDifference(known)
  }

  @Test func knowsEveryColumn() throws {
    expectNoDifference(try AgencyStore(path: nil).queue.read(unknown), [])
    #expect(Set(StoredTable.all).count == StoredTable.all.count, "and each table once")
  }

  /// The planted faults.
  @Test func aNewColumnAndANewTableAreFoundByName() throws {
    let store = try AgencyStore(path: nil)
    try store.queue.write { db in
      try db.execute(
        sql: """
          ALTER TABLE debrief ADD COLUMN mood TEXT;
          ALTER TABLE policyFile ADD COLUMN mood TEXT;
          CREATE TABLE gossip (entry INTEGER PRIMARY KEY, words TEXT)
          """)
    }
    expectNoDifference(
      try store.queue.read(unknown),
      ["debrief.mood", "policyFile.mood", "gossip.entry", "gossip.words"])
  }

  /// The names that seals, exports and dossiers take from the code, not from the database.
  @Test func columnsAreInTheOrderOfTheSchema() throws {
    try AgencyStore(path: nil).queue.read { db in
      func stored(_ name: String) throws -> [String] {
        try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [name])
      }
      for table in StoredTable.all where !table.name.hasPrefix("search") {
        expectNoDifference(table.columnNames, try stored(table.name), "\(table.name)")
      }
      let views = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
      expectNoDifference(StoredTable.views.map(\.0), views)
      for (view, columns) in StoredTable.views {
        expectNoDifference(columns, try stored(view), "\(view)")
      }
    }
  }

  @Test func keysAreThoseOfTheSchema() throws {
    try AgencyStore(path: nil).queue.read { db in
      for table in StoredTable.all where table.exported != nil || table.isComputed {
        let key = try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
          arguments: [table.name])
        expectNoDifference(table.key, key, "\(table.name)")
      }
    }
  }

  /// What refers to an entry says something, which is sealed and exported, or is computed.
  @Test func whatAnEntrySaysIsSealedAndExported() {
    for table in StoredTable.all where table.key.first == "entry" && table.name != "seal" {
      #expect(table.isComputed == (table.sealed == nil), "\(table.name)")
      #expect(table.isComputed == (table.exported == nil), "\(table.name)")
    }
  }

  @Test func placesAreNumberedWithoutAGap() {
    expectNoDifference(StoredTable.sealed.map(\.sealed), Array(1...StoredTable.sealed.count))
    expectNoDifference(StoredTable.exported.map(\.exported), Array(1...StoredTable.exported.count))
    expectNoDifference(
      Set(StoredTable.computed.map(\.name)), Set(StoredTable.all.filter(\.isComputed).map(\.name)))
  }

  /// Seals of every released version cover the tables in this order; a new table stands after them.
  @Test func theOrderOfSealsStays() {
    let released = """
      bookedInterview booking rebooking cancellation agreement debrief feedback promise permission \
      contact thanks withdrawal nextBooking closure snooze item(list,position) \
      policyChange(position) policyFile holidayImport listedHoliday(division,date) \
      listedYear(division,year) handover candidateMerge employerMerge draftTemplate \
      candidateNaming employerNaming particular(field) diaryEvent forgetting erasure(erased) hold \
      dataRequest requestStep
      """.split(separator: " ").map(String.init)
    let covered = SealedSource.all.map { source in
      source.name + (source.key.isEmpty ? "" : "(\(source.key.joined(separator: ",")))")
    }
    expectNoDifference(Array(covered.prefix(released.count)), released)
  }

  /// What goes with a candidate, and what stays though an entry says it.
  @Test func whatStaysIsNoCandidates() {
    expectNoDifference(
      StoredTable.sealed.filter { $0.erased == .never }.map(\.name),
      [
        "policyChange", "policyFile", "holidayImport", "listedHoliday", "listedYear",
        "employerMerge", "draftTemplate", "employerNaming", "forgetting", "erasure",
        "consultantNaming", "consultantDetail", "agencyDetail", "contactForgetting",
      ])
    for table in StoredTable.all {
      if case .nobody = table.owner { #expect(table.erased == .never, "\(table.name)") }
    }
  }

  @Test func whatIsLeftOutIsSaidWithItsReason() throws {
    let store = try AgencyStore(path: nil)
    let candidate = try store.book(booking()).interview.candidate.id
    let formats = try store.dossier(of: candidate, at: hour(1)).dossier.everyFormat(under: store)
    for omission in StoredTable.all.flatMap(\.omissions) {
      for (format, text) in formats {
        #expect(
          text.contains(omission.place) && text.contains(omission.reason.prefix(20)), "\(format)")
      }
    }
  }
}
