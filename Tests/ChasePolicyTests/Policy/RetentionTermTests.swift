import AgencySettings
import Domain
import Testing

struct RetentionTermTests {
  @Test(arguments: [
    ("retention.particulars", "1y", "1y"), ("retention.particulars", "18mo", "18mo"),
    ("retention.particulars", "12mo", "1y"), ("retention.notes", "1mo", "1mo"),
    ("retention.notes", "never", "never"), ("retention.closedCandidates", "24mo", "2y"),
  ])
  func takes(_ name: String, _ typed: String, _ text: String) throws {
    let term = try #require(PolicyTerm(named: name))
    #expect(try PolicyChange(term, typed).text == text)
  }

  /// Regulation 29(2) of SI 2003/3319 asks for a year at least, and no law for keeping it for ever.
  @Test(arguments: [
    ("retention.particulars", "11mo"), ("retention.particulars", "never"),
    ("retention.particulars", "0y"), ("retention.notes", "6m"), ("retention.notes", "-1y"),
    ("retention.notes", "1.5y"), ("retention.notes", ""), ("retention.notes", "101y"),
    ("retention.notes", "6 mo"),
  ])
  func refuses(_ name: String, _ typed: String) throws {
    let term = try #require(PolicyTerm(named: name))
    #expect(throws: PolicyError.badValue(term, text: typed)) { try PolicyChange(term, typed) }
  }

  @Test func isOfTheWholeAgency() throws {
    #expect(throws: PolicyError.self) {
      try PolicyChange(.retention(.notes), "6mo", for: Identifier(1))
    }
    let policy = try Policy([PolicyChange(.retention(.notes), "6mo")])
    #expect(policy.retention(.notes) == .months(6))
    #expect(policy.retention(.particulars) == .months(12))
    #expect(Policy().retention(.closedCandidates) == .unlimited)
  }
}
