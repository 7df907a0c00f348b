import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

struct ChangesTests {
  let store: AgencyStore
  let acme: Interview
  let bolt: Interview

  init() throws {
    store = try agency()
    acme = try store.book(try booking("Priya Shah", employer: "Acme", at: 0)).interview
    bolt = try store.book(try booking("Ann Lee", employer: "Bolt", at: 5)).interview
  }

  @Test func ofAnEmptyJournalAreNone() throws {
    let empty = try agency()
    expectNoDifference(try empty.changes(since: nil), RecordedChanges(newest: nil))
  }

  @Test func nameTheCommandsSinceAndTheirInterviews() throws {
    let before = try store.changes(since: nil).newest
    expectNoDifference(try store.changes(since: before), RecordedChanges(newest: before))
    let entry = try store.record(.briefed, of: bolt).entry
    let changes = try store.changes(since: before)
    #expect(changes.newest == entry)
    #expect(changes.commands.map(\.entry) == [entry])
    #expect(changes.commands.map(\.interviews) == [[bolt.id]])
    #expect(changes.interviews == [bolt.id])
  }

  @Test func reachTheOtherInterviewsOfTheCandidate() throws {
    let other = try store.book(try booking("Priya Shah", employer: "Bolt", at: 30)).interview
    let before = try store.changes(since: nil).newest
    try store.record(.briefed, of: acme)
    #expect(try store.changes(since: before).interviews == [acme.id, other.id])
  }

  /// A list that is kept and read anew only where something changed is the list.
  @Test(arguments: [
    ("briefed", Event.briefed), ("cancelled", .cancelled(why: nil)),
    ("closed", .closed(.abandoned, told: true)),
  ])
  func areAllThatChangesInAList(_ label: String, _ event: Event) throws {
    let query = DutyQuery(now: hour(200), consultant: acme.consultant.id)
    let kept = try store.duties(query)
    let before = try store.changes(since: nil).newest
    try store.record(event, of: acme, by: .by(at: hour(2)))
    let touched = try #require(try store.changes(since: before).interviews)
    var narrow = query
    narrow.interviews = touched
    let rest = kept.filter { !touched.contains($0.interview.id) }
    expectNoDifference(Set(rest + (try store.duties(narrow))), Set(try store.duties(query)))
    #expect(Set(try store.duties(narrow).map(\.interview.id)).isSubset(of: touched))
  }
}
