import CustomDump
import Domain
import Testing

@testable import Store

struct EmployerMemoryTests {
  let store: AgencyStore

  init() throws {
    store = try agency()
  }

  private func debrief(_ met: [Met], next: String? = nil) -> Event {
    .debrief(Debrief(interest: nil, account: Debrief.Account(met: met, next: next)))
  }

  @Test func rememberPeopleLatestFirstEachOnceWithTheirRole() throws {
    let priya = try store.book(try booking(meets: ["Bo Chen"])).interview
    let tom = try store.book(try booking("Tom Baker")).interview
    _ = try store.book(try booking("Una Reid", employer: "Bolt", meets: ["Cy"]))
    try store.record(
      debrief([Met(name: "Ann Lee", role: "CTO")]), of: priya, by: .by(at: hour(1)))
    try store.record(
      debrief([Met(name: "ANN LEE"), Met(name: "Zoë")]), of: tom, by: .by(at: hour(2)))
    expectNoDifference(
      try store.people(metAt: priya.employer.id),
      [Met(name: "ANN LEE", role: "CTO"), Met(name: "Zoë"), Met(name: "Bo Chen")])
  }

  @Test func rememberNextStepsLatestFirstEachOnce() throws {
    let priya = try store.book(try booking()).interview
    for (hours, next) in [(1, "a test"), (2, "Second interview"), (3, "second interview")] {
      try store.record(debrief([], next: next), of: priya, by: .by(at: hour(hours)))
    }
    try store.record(debrief([]), of: priya, by: .by(at: hour(4)))
    #expect(try store.nextSteps(at: priya.employer.id) == ["second interview", "a test"])
  }

  @Test func rememberWhatWorriedCandidatesAndNotWhatWorriedTheEmployer() throws {
    let priya = try store.book(try booking()).interview
    for (hours, concern) in [(1, "the commute"), (2, "notice"), (3, "The Commute")] {
      let account = Debrief.Account(concerns: [concern])
      try store.record(
        .debrief(Debrief(interest: nil, account: account)), of: priya, by: .by(at: hour(hours)))
    }
    let words = Feedback.Words(concerns: ["quiet"])
    try store.record(
      .feedback(Feedback(decision: .hold, words: words)), of: priya, by: .by(at: hour(4)))
    #expect(try store.worries(about: priya.employer.id) == ["The Commute", "notice"])
  }

  @Test func forgetWhatWasTakenBack() throws {
    let priya = try store.book(try booking()).interview
    try store.record(debrief([Met(name: "Ann")], next: "a test"), of: priya)
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    #expect(try store.people(metAt: priya.employer.id) == [])
    #expect(try store.nextSteps(at: priya.employer.id) == [])
  }
}
