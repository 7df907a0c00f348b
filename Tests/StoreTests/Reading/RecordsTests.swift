import CustomDump
import Domain
import Engine
import Testing

@testable import Store

struct RecordsTests {
  let store: AgencyStore
  let recorded: [Recorded]

  init() throws {
    store = try agency()
    let bookings = [
      try booking("Priya Shah", employer: "Acme", vacancy: "Data analyst", at: 30),
      try booking("Ann Lee", employer: "Bolt", vacancy: "Senior DATA engineer", at: 10),
      try booking("Priya Shah", employer: "Bolt", vacancy: "Clerk", at: 20),
      try booking("Tom Hill", employer: "Acme", vacancy: "Clerk", at: 20),
    ]
    recorded = try store.book(
      bookings.map { ImportedInterview(booking: $0) }, by: .by(), command: "import")
  }

  struct Wanted: CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout ReportFilter, [Recorded]) -> Void
    let numbers: [Int64]
  }

  @Test(
    arguments: [
      Wanted(testDescription: "all", change: { _, _ in }, numbers: [2, 3, 4, 1]),
      Wanted(
        testDescription: "an employer's", change: { $0.employer = $1[0].interview.employer.id },
        numbers: [4, 1]),
      Wanted(
        testDescription: "a candidate's", change: { $0.candidate = $1[0].interview.candidate.id },
        numbers: [3, 1]),
      Wanted(
        testDescription: "a consultant's",
        change: { $0.consultant = $1[0].interview.consultant.id }, numbers: [2, 3, 4, 1]),
      Wanted(
        testDescription: "another consultant's",
        change: { filter, _ in filter.consultant = Identifier(99) }, numbers: []),
      Wanted(
        testDescription: "a part of a title", change: { filter, _ in filter.vacancy = " Data " },
        numbers: [2, 1]),
      Wanted(
        testDescription: "from", change: { filter, _ in filter.from = hour(20) },
        numbers: [3, 4, 1]),
      Wanted(testDescription: "to", change: { filter, _ in filter.to = hour(20) }, numbers: [2]),
      Wanted(
        testDescription: "several",
        change: {
          $0.employer = $1[1].interview.employer.id
          $0.from = hour(11)
        }, numbers: [3]),
    ])
  func areFilteredAndInTheOrderOfStarts(_ wanted: Wanted) throws {
    var filter = ReportFilter()
    wanted.change(&filter, recorded)
    #expect(try store.records(filter).map(\.interview.id.number) == wanted.numbers)
  }

  @Test func haveTheirWholeJournals() throws {
    try store.record(.briefed, of: recorded[1].interview)
    _ = try store.undo(entry: nil, by: .by())
    let records = try store.records(ReportFilter())
    for record in records {
      expectNoDifference(record, try store.record(of: record.interview.id))
    }
    #expect(records.map(\.entries.count) == [3, 1, 1, 1])
  }

  @Test func ofSomeKindsHoldThoseAndWhatBearsOnThem() throws {
    let interview = recorded[1].interview
    try store.record(.debrief(Debrief(interest: .no)), of: interview)
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    try store.record(.briefed, of: interview)
    try store.record(.debrief(Debrief(interest: .yes)), of: interview)
    try store.record(.withdrawn(why: "moved away"), of: interview)
    try store.record(.closed(.rejected), of: interview)
    _ = try store.forget(interview.candidate.id, by: .by(at: hour(12)), command: "forget")
    let kinds: Set<Event.Kind> = [.debrief, .promise]
    let whole = try store.record(of: interview.id).entries
    let expected = whole.filter { entry in
      if case .event(let event) = entry.content { kinds.contains(event.kind) } else { true }
    }
    var read: [JournalEntry] = []
    try store.forEachRecord(ReportFilter(), kinds: kinds) { record, _ in
      if record.interview.id == interview.id { read = record.entries }
      return true
    }
    expectNoDifference(read, expected)
    #expect(whole.count > read.count)
    #expect(read.contains { $0.content == .erased(.withdrawn) } && !read.allSatisfy(\.counts))
    #expect(read.contains { if case .retraction = $0.content { true } else { false } })
  }

  @Test func areInTheOrderOfHappeningThenOfRecording() throws {
    let interview = recorded[0].interview
    for hours in [9, -3, 9, 5] {
      _ = try store.record(
        [Fact(at: hour(hours), .briefed)], of: interview.id, by: .by(at: hour(20)),
        command: "brief")
    }
    let entries = try store.record(of: interview.id).entries
    #expect(entries.map(\.happenedAt) == [-3, 0, 5, 9, 9].map(hour))
    #expect(entries.map(\.id.number) == [6, 1, 8, 5, 7])
  }

  @Test func areGivenOneAtATimeUntilEnoughAreSeen() throws {
    var seen: [Int64] = []
    try store.forEachRecord(ReportFilter()) { record, _ in
      seen.append(record.interview.id.number)
      return seen.count < 2
    }
    #expect(seen == [2, 3])
  }

  @Test func manyAreGivenOnceEach() throws {
    let store = try agency()
    let bookings = try (0..<450).map {
      ImportedInterview(booking: try booking("Candidate \($0)", at: 450 - $0))
    }
    _ = try store.book(bookings, by: .by(), command: "import")
    let records = try store.records(ReportFilter())
    #expect(records.map(\.interview.id.number) == Array((1...450).reversed()))
    #expect(records.allSatisfy { $0.entries.count == 1 })
  }

  @Test func anInterviewThatDoesNotExistHasNone() {
    #expect(throws: StoreError.noSuchInterview(Identifier(9))) {
      try store.record(of: Identifier(9))
    }
  }
}
