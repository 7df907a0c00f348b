import Domain
import Engine
import Testing
import WorkingTime

@testable import SQLiteEngine
@testable import Store

/// The two lists that are read all day long read by index, however many interviews there are.
struct QueryPlanTests {
  let store: AgencyStore

  init() throws { store = try AgencyStore(path: nil) }

  /// The steps of a statement that go through all of a table, if only to make an index of it.
  private func scans(_ sql: String, _ arguments: [(any ColumnValue)?]) throws -> [String] {
    try store.queue.read { db in
      let steps = try db.plan(sql, arguments)
      #expect(!steps.isEmpty)
      return steps.filter { step in
        step.hasPrefix("SCAN ") || step.contains("AUTOMATIC")
      }
    }
  }

  @Test func aScanIsFound() throws {
    #expect(try scans("SELECT * FROM duty WHERE chaser = ?", ["candidate"]) == ["SCAN duty"])
    let hidden = try scans(
      """
      SELECT * FROM duty INDEXED BY dutyFrom
      CROSS JOIN entry ON entry.happenedAt = duty.lateAt WHERE duty.fromAt <= ?
      """, [hour(0)])
    #expect(hidden.count == 1 && hidden[0].contains("entry"))
  }

  private static let consultants: [Identifier<Consultant>?] = [nil, Identifier(1)]

  @Test(arguments: consultants, [true, false])
  func dueReadsByIndex(_ consultant: Identifier<Consultant>?, _ begun: Bool) throws {
    var query = DutyQuery(now: hour(0), begun: begun, consultant: consultant)
    func scans() throws -> [String] {
      try [true, false].flatMap { hasCovers in
        let question = query.question(hasCovers: hasCovers)
        return try self.scans(question.sql, question.arguments)
      }
    }
    #expect(try scans() == [])
    query.rule = .brief
    query.employer = Identifier(1)
    #expect(try scans() == [])
    // Of given interviews it goes through their numbers, and finds each by its key.
    query.interviews = [Identifier(1), Identifier(2)]
    #expect(try scans().allSatisfy { $0.hasPrefix("SCAN json_each") })
  }

  @Test(arguments: consultants, [nil, Span(24, .hours)])
  func silentReadsByIndex(_ consultant: Identifier<Consultant>?, _ over: Span?) throws {
    for hasCovers in [true, false] {
      let query = SilenceQuery(
        now: hour(0), over: over, consultant: consultant, hasCovers: hasCovers)
      for (sql, arguments) in query.statements { #expect(try scans(sql, arguments) == []) }
    }
  }
}
