import AgencySettings
import Domain
import Testing
import WorkingTime

struct PolicyLedgerTests {
  private func version(
    _ entry: Int64, _ changes: [PolicyChange], from file: TextFile? = nil, counts: Bool = true
  ) -> JournalEntry {
    let at = Instant(seconds: 0)
    return JournalEntry(
      id: Identifier(entry), subject: .agency, happenedAt: at,
      stamp: Stamp(
        consultant: Consultant(id: Identifier(1), name: "Sam"), at: at, clock: .system),
      content: .event(.policy(changes.map(\.choice), from: file)), counts: counts)
  }

  private func standing(_ versions: [JournalEntry], _ employer: Int64? = nil) throws -> String {
    let ledger = PolicyLedger(versions)
    let term = try #require(PolicyTerm(named: "lateAfter"))
    guard let choice = ledger.choice(of: term, for: employer.map { Identifier<Employer>($0) })
    else {
      return "default"
    }
    return "\(choice.change.text ?? "none") from \(choice.entry.id.number)"
  }

  @Test func theLastVersionThatCountsHolds() throws {
    let first = version(1, [try choice("lateAfter", "2wd")])
    let second = [try choice("lateAfter", "3wd")]
    #expect(try standing([first, version(2, second)]) == "3wd from 2")
    #expect(try standing([first, version(2, second, counts: false)]) == "2wd from 1")
    #expect(try standing([first, version(2, [try choice("lateAfter", nil)])]) == "default")
    #expect(try standing([]) == "default")
  }

  @Test func anAdoptionDropsWhatItDoesNotName() throws {
    let before = version(
      1, [try choice("lateAfter", "2wd"), try choice("lateAfter", "4wd", for: 7)])
    let adopted = TextFile(source: "p.toml", text: "")
    let other = [try choice("employer.grace", "1wd")]
    #expect(try standing([before, version(2, other, from: adopted)]) == "default")
    #expect(try standing([before, version(2, other, from: adopted)], 7) == "default")
    #expect(
      try standing([before, version(2, other, from: adopted, counts: false)], 7) == "4wd from 1")
  }

  @Test func knowsWhoHasChoicesOfTheirOwn() throws {
    let ledger = PolicyLedger([
      version(
        1,
        [
          try choice("lateAfter", "2wd", for: 9), try choice("lateAfter", "2wd"),
          try choice("lateAfter", "2wd", for: 3), try choice("lateAfter", nil, for: 9),
        ])
    ])
    #expect(ledger.employers == [Identifier<Employer>(3)])
    #expect(ledger.changes.count == 2)
  }
}
