import CustomDump
import Domain
import Engine
import Testing
import Wording

@testable import SQLiteEngine
@testable import Store

struct SoughtInterviewsTests {
  let store: AgencyStore

  init() throws {
    store = try agency()
    let rows = [
      ("Priya Shah", "Acme"), ("Priya Shah", "Acme Analytics"), ("Zo\u{EB} Fry", "Bolt"),
      ("Sam O\u{2019}Brien", "Bolt"), ("Patrick Stone", "Bolt"), ("Anna Smith-Jones", "Crest"),
      ("Kim@Home", "Crest"), ("Shahid Khan", "Crest"),
    ]
    for (hours, row) in rows.enumerated() {
      _ = try store.book(try booking(row.0, employer: row.1, at: hours))
    }
  }

  @Test(
    arguments: [
      ("zoe", [3]), ("FRY", [3]), ("obrien", [4]), ("o'brien", [4]), ("ps", [1, 2, 5]),
      ("pri sha", [1, 2]), ("shah pri", [1, 2]), ("shah", [1, 2]), ("shahi", [8]),
      ("jones smith", [6]), ("asj", [6]), ("p s", [1, 2, 5]), ("tric", [5]),
      ("shah@acme", [1]), ("shah@anal", [2]), ("shah@ac an", [2]), ("@bolt", [3, 4, 5]),
      ("ps@bolt", [5]), ("priya@bolt", []), ("@nowhere", []), ("kim@home", [7]), ("kim@cr", [7]),
      ("%", []), ("*", []), ("x", []), ("", []), ("@", []),
    ])
  func areThoseThatAreNamedBest(_ typed: String, _ numbers: [Int64]) throws {
    let found = try store.interviews(matching: typed, openOnly: true)
    #expect(found.map(\.id.number) == numbers)
  }

  @Test func aWorseMatchCountsWhereTheBetterIsClosed() throws {
    let zoe = try #require(try store.interviews(matching: "zoe", openOnly: true).first)
    _ = try store.book(try booking("Zoella Barr", at: 20))
    try store.record(.closed(.placed), of: zoe)
    #expect(
      try store.interviews(matching: "zoe", openOnly: true).map(\.candidate.name)
        == ["Zoella Barr"])
    #expect(try store.interviews(matching: "zoe", openOnly: false).map(\.id) == [zoe.id])
  }

  /// SQLite passes over no name that would have been graded.
  @Test(arguments: [
    "p", "ps", "pri sha", "o brien", "obrien", "jones", "smith-jones", "kim@home", "sa", "as",
    "\u{E9}",
    "s j", "asj",
  ])
  func theConditionMissesNobody(_ typed: String) throws {
    let sought = try #require(SoughtName(typed))
    let condition = NameCondition(sought, on: "folded")
    let passed = try store.queue.read { db in
      try db.rows(
        "SELECT folded FROM candidate WHERE \(condition.sql)", condition.arguments
      ) { try $0.get("folded") as String }
    }
    let all = try store.candidateNames().map { folded($0) }
    #expect(Set(all.filter { sought.grade(ofFolded: $0) != nil }).isSubset(of: passed))
  }

  @Test(.ofFiles) func theCandidatesNamesAreReadBeforeAnythingElse() throws {
    let steps = try ["priya@acme", "@acme", "ps"].map { typed in
      let query = SoughtQuery(try #require(SoughtInterview(typed)), openOnly: true)
      return try store.queue.read { db in
        try db.plan(query.sql, query.arguments).filter { $0.hasPrefix("SCAN") }
      }
    }
    #expect(steps.map(\.count) == [1, 1, 1])
    #expect(steps[0][0].contains("candidate") && steps[0][0].contains("INDEX"))
    #expect(steps[1][0].contains("employer"))
  }

  @Test func whoMayHaveBeenMeantIsSuggested() throws {
    #expect(try store.candidatesNamedLike("preya") == ["Priya Shah"])
    #expect(try store.candidatesNamedLike("Wolfgang") == [])
    _ = try store.book(try booking("Preya Shah", at: 30))
    #expect(try store.candidatesNamedLike("preya shahh").first == "Preya Shah")
    _ = try store.undo(entry: nil, by: .by(at: hour(31)))
    #expect(try store.candidatesNamedLike("preya shahh") == ["Priya Shah"])
  }
}
