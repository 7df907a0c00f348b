import ChasePolicy
import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

struct BookingTests {
  let store: AgencyStore

  init() throws { store = try agency() }

  @Test func makesWhatIsNew() throws {
    let recorded = try store.book(
      try booking(
        at: 24, phone: "+44 20 7946 0000", email: "priya@example.org", meets: ["Tom Hill"],
        stage: .first, consultant: "Ruth"))
    expectNoDifference(
      recorded.interview,
      Interview(
        id: Identifier(1),
        candidate: Candidate(
          id: Identifier(1), name: "Priya Shah", phone: "+44 20 7946 0000",
          email: "priya@example.org"),
        employer: Employer(id: Identifier(1), name: "Acme"), vacancy: "Data analyst",
        stage: .first, consultant: Consultant(id: Identifier(2), name: "Ruth"),
        time: try time(24)))
    #expect(recorded.entry == Identifier(1))
    #expect(recorded.duties.allSatisfy { $0.interview == recorded.interview })
    #expect(recorded.duties.map(\.duty.rule).contains(.debriefCall))
    let entry = try #require(try store.record(of: Identifier(1)).entries.first)
    #expect(entry.content == .event(.booked(try time(24), meets: ["Tom Hill"])))
    #expect(entry.stamp.consultant.name == "Sam")
  }

  @Test func findsWhatItKnowsCaseAndAccentsAside() throws {
    let first = try store.book(try booking("José Núñez", employer: "Société Générale")).interview
    let second = try store.book(
      try booking("jose  NUNEZ", employer: "Societe generale", vacancy: "DATA analyst", at: 24)
    ).interview
    #expect(first.candidate == second.candidate)
    #expect(first.employer == second.employer)
    #expect(second.vacancy == "Data analyst")
    let counts = try store.counts()
    #expect(counts["candidate"] == 1 && counts["employer"] == 1 && counts["vacancy"] == 1)
  }

  @Test func vacanciesOfOneTitleAtTwoEmployersAreTwo() throws {
    _ = try store.book(try booking(employer: "Acme"))
    _ = try store.book(try booking(employer: "Bolt"))
    #expect(try store.counts()["vacancy"] == 2)
  }

  @Test func theLatestBookingThatGaveThemGivesPhoneAndAddress() throws {
    let given: [(phone: String?, email: String?)] = [("1", "a@x"), (nil, "b@x"), ("3", nil)]
    for (number, particulars) in given.enumerated() {
      _ = try store.book(
        try booking(
          who: number == 0 ? .named : .known(Identifier(1)), at: number, phone: particulars.phone,
          email: particulars.email))
    }
    let candidate = try #require(try store.candidates().first)
    #expect(candidate.phone == "3")
    #expect(candidate.email == "b@x")
    _ = try store.undo(entry: nil, by: .by())
    #expect(try store.candidates().first?.phone == "1")
  }

  @Test func manyAreBookedWithWhatHappenedSince() throws {
    var progress: [Int] = []
    let bookings = try (0..<250).map { number in
      ImportedInterview(
        booking: try booking("Candidate \(number)", at: number),
        events: number.isMultiple(of: 2) ? [Fact(at: hour(number + 1), .noShow())] : [])
    }
    _ = try store.takeIn(bookings, by: .by(at: hour(500)), command: "import") {
      progress.append($0)
    }
    #expect(progress == [100, 200, 250])
    let booked = try store.interviews(openOnly: false).sorted { $0.id < $1.id }
    #expect(booked.map(\.candidate.name) == bookings.map(\.booking.candidate))
    #expect(booked[0].state == .noShow(at: hour(1)))
    #expect(booked[1].state == .scheduled)
    _ = try store.undo(entry: nil, by: .by(at: hour(501)))
    #expect(try store.interviews(openOnly: false) == [])
  }

  @Test func allAreBookedOrNone() throws {
    _ = try store.book(try booking())
    let before = try store.counts()
    let bookings = [
      ImportedInterview(booking: try booking("Ann Lee", employer: "Bolt")),
      ImportedInterview(booking: try booking("")),
    ]
    #expect(throws: StoreError.self) {
      try store.book(bookings, by: .by("Ruth"), command: "import")
    }
    expectNoDifference(try store.counts(), before)
  }

  @Test func numbersAreNeverGivenTwice() throws {
    let first = try store.book(try booking()).interview
    _ = try store.undo(entry: nil, by: .by())
    let second = try store.book(try booking()).interview
    #expect(second.id > first.id)
  }
}
