import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

struct ImportTakingTests {
  private let store: AgencyStore

  init() throws { store = try agency() }

  private func event(
    _ uid: String = "a", _ candidate: String = "Priya Shah", at hours: Int = 30, off: Bool = false,
    version: ImportVersion? = nil
  ) throws -> ImportedInterview {
    ImportedInterview(
      booking: try booking(candidate, at: hours), source: SourceRecord(uid: uid, version: version),
      isCancelled: off)
  }

  private func version(_ sequence: Int, _ changed: Int? = nil) -> ImportVersion {
    ImportVersion(sequence: sequence, changed: changed.map(hour))
  }

  @discardableResult
  private func take(
    _ events: [ImportedInterview], at hours: Int = 0
  ) throws -> [ImportOutcome] {
    let expected = try store.outcomes(of: events)
    let taken = try store.takeIn(events, by: .by(at: hour(hours)), command: "import")
    expectNoDifference(taken, expected)
    return taken
  }

  private var one: Identifier<Interview> { Identifier(1) }

  @Test func `a second time records nothing`() throws {
    let events = [try event(), try event("b", "Zoë Lund")]
    #expect(try take(events) == [.booked, .booked])
    let counts = try store.counts()
    #expect(try take(events, at: 1) == [.known(one), .known(Identifier(2))])
    expectNoDifference(try store.counts(), counts)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `what the diary moved and called off is moved and called off, once`() throws {
    try take([try event()])
    #expect(try take([try event(at: 50)], at: 1) == [.moved(one)])
    #expect(try store.interview(one)?.time == time(50))
    #expect(try take([try event(at: 50)], at: 2) == [.known(one)])
    #expect(try take([try event(at: 50, off: true)], at: 3) == [.cancelled(one)])
    #expect(try store.interview(one)?.state == .cancelled(at: hour(3)))
    #expect(try take([try event(at: 50, off: true)], at: 4) == [.known(one)])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `what was done here since is left alone`() throws {
    let interview = try store.book(booking(at: 20)).interview
    try take([try event("x", "Zoë Lund")])
    let two = Identifier<Interview>(2)
    let zoe = try #require(try store.interview(two))
    try store.record(.rebooked(try time(70)), of: zoe)
    #expect(try take([try event("x", "Zoë Lund")], at: 2) == [.known(two)])
    #expect(try take([try event("x", "Zoë Lund", at: 70)], at: 2) == [.known(two)])
    try store.record(.closed(.placed), of: zoe)
    #expect(try take([try event("x", "Zoë Lund", at: 90)], at: 3) == [.known(two)])
    // Booked by hand, and in the diary under a name of its own.
    #expect(try take([try event("y", at: 20)], at: 4) == [.recognised(interview.id)])
    #expect(try take([try event("y", at: 20)], at: 4) == [.known(interview.id)])
    try store.record(.rebooked(try time(25)), of: interview)
    #expect(try take([try event("y", at: 20)], at: 5) == [.known(interview.id)])
  }

  @Test func `who was forgotten is not booked again by an old diary`() throws {
    try take([try event("a"), try event("b", "Zoë Lund")])
    let priya = try #require(try store.interview(one))
    try store.record(.closed(.rejected), of: priya, by: .by(at: hour(32)))
    let forget = { (hours: Int) in
      _ = try store.forget(priya.candidate.id, by: .by(at: hour(hours)), command: "forget")
    }
    try forget(40)
    // While the name is kept the interview is found by it, and others are not added to it.
    #expect(
      try take([try event("a"), try event("c", at: 35)], at: 41) == [.known(one), .forgotten])
    try forget(24 * 400)
    let at = 24 * 400 + 1
    #expect(
      try take([try event("a"), try event("b", "Zoë Lund")], at: at) == [
        .forgotten, .known(Identifier(2)),
      ])
    // What begins afterwards is somebody's new interview, and what is with others is not of hers.
    #expect(try take([try event("d", at: at + 30)], at: at) == [.booked])
    let elsewhere = ImportedInterview(
      booking: try booking("Tom Baker", employer: "Bolt"), source: SourceRecord(uid: "e"))
    #expect(try take([elsewhere], at: at) == [.booked])
    #expect(try take([try event("a")], at: at) == [.forgotten], "the name is borne again")
    #expect(try store.outcomes(of: [try event("a")], ofSomeoneElse: true) == [.booked])
    let early = try event("f", "Zoë Lund", at: 25)
    #expect(try take([early], at: at) == [.booked], "she was here all the time")
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `what was called off before it came, or comes twice, is not booked`() throws {
    let events = [try event(off: true), try event("b", "Bo"), try event("c", "BO")]
    #expect(try take(events) == [.calledOff, .booked, .repeated])
    #expect(try store.interviews(openOnly: false).count == 1)
  }

  @Test func `called off before it came it stays off, until a newer version says otherwise`() throws
  {
    let off = try event(off: true, version: version(1, 5))
    #expect(try take([off]) == [.calledOff])
    let counts = try store.counts()
    let older = try [version(0, 9), version(1, 4), version(1, 5), nil].map {
      try event(version: $0)
    }
    for invitation in older { #expect(try take([invitation], at: 1) == [.stillOff]) }
    #expect(try take([off], at: 2) == [.stillOff])
    expectNoDifference(try store.counts(), counts)
    #expect(try store.interviews(openOnly: false).isEmpty)
    // A later cancellation is remembered in the place of the first.
    #expect(try take([try event(off: true, version: version(3))], at: 3) == [.calledOff])
    #expect(try take([try event(version: version(2))], at: 4) == [.stillOff])
    expectNoDifference(try store.verification().findings, [])
    _ = try store.undo(entry: nil, by: .by(at: hour(5)))
    #expect(try take([try event(version: version(2))], at: 6) == [.booked])
    #expect(try take([off], at: 7) == [.older(one)])
    expectNoDifference(try store.verification().findings, [])
  }

  /// The first are written at once, the others read back what was written.
  @Test func `new candidates are recorded alike, with one interview or several`() throws {
    func file(_ keys: [Int]) throws -> [ImportedInterview] {
      try keys.enumerated().map { place, key in
        ImportedInterview(
          booking: Booking(
            candidate: "Zoë O'Neill \(key)", who: .new(key), phone: "020 7946 000\(key)",
            email: "Zoe\(key)@Home.example", employer: "Acme & Co", vacancy: "Buyer",
            stage: .first, time: try time(-90 + place), meets: ["Tom Reed"], consultant: "Ruth"),
          events: [
            Fact(at: hour(-80), .closed(.rejected, told: true)),
            Fact(at: hour(0), .recognised(note: "second floor")),
          ])
      }
    }
    try take(try file([1, 2, 3, 2]))
    try take(try file([4, 5]), at: 1)
    expectNoDifference(try store.verification().findings, [])
    let all = try store.interviews(openOnly: false)
    #expect(all.count == 6)
    #expect(Set(all.map(\.candidate.id)).count == 5)
    #expect(Set(all.map(\.candidate.phone)).count == 5)
    #expect(all.allSatisfy { $0.outcome == .rejected && $0.consultant.name == "Ruth" })
    #expect(try store.search(.typed("zoe oneill second", limit: 9)).interviews.count == 6)
  }

  @Test func `more than are gathered at once are all recorded, whoever comes between`() throws {
    let rows = try (0..<620).map { number in
      let key = number.isMultiple(of: 400) ? 1 : number
      return ImportedInterview(
        booking: Booking(
          candidate: "Candidate \(key)", who: .new(key), phone: "07700 \(900_000 + key)",
          employer: "Employer \(number % 7)", vacancy: "Analyst", time: try time(number)),
        events: [Fact(at: hour(number + 1), .closed(.abandoned, told: true))],
        source: SourceRecord(row: "\(number)"))
    }
    #expect(try take(rows).allSatisfy { $0 == .booked })
    let numbers = try store.read { db in
      try db.rows("SELECT interview, candidate FROM interviewNow ORDER BY interview") {
        [try $0.get("interview") as Int, try $0.get("candidate")]
      }
    }
    #expect(numbers.map(\.first) == (1...620).map(Optional.some))
    #expect(Set(numbers.map(\.last)).count == 618)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `a note of a file is kept, and once`() throws {
    func row(_ notes: [String]) throws -> ImportedInterview {
      ImportedInterview(
        booking: try booking(), events: notes.map { Fact(at: hour(0), .recognised(note: $0)) })
    }
    #expect(try take([try row(["second floor"])]) == [.booked])
    let note = Event.recognised(note: "second floor")
    #expect(try store.record(of: one).entries.compactMap(\.event).contains(note))
    #expect(try take([try row(["second floor"])], at: 1) == [.known(one)])
    let priya = try #require(try store.interview(one))
    try store.record(.closed(.rejected), of: priya)
    #expect(try take([try row(["third floor"])], at: 2) == [.updated(one)])
    #expect(try take([try row(["third floor"])], at: 3) == [.known(one)])
    #expect(try store.search(.typed("third floor", limit: 9)).interviews.count == 1)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `interviewers named in full become contacts, once`() throws {
    func row(_ meets: [String], at hours: Int) throws -> ImportedInterview {
      ImportedInterview(
        booking: Booking(
          candidate: "Priya Shah", employer: "Acme", vacancy: "Buyer", time: try time(hours),
          meets: meets))
    }
    try take([
      try row(["Tom Reed", "HR", "Di"], at: 30), try row(["tom reed", "Tom Reed"], at: 40),
    ])
    let acme = try #require(try store.interview(one)).employer
    func names() throws -> [String] {
      try store.contactBook(of: [acme.id]).contacts(at: acme.id).map(\.name)
    }
    expectNoDifference(try names(), ["Tom Reed"])
    try take([try row(["Tom Reed", "Zoë Lund"], at: 50)], at: 1)
    expectNoDifference(try names(), ["Tom Reed", "Zoë Lund"])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `an undo takes all of it back, and it can come again`() throws {
    try take([try event()])
    _ = try take([try event(at: 50)], at: 1)
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    #expect(try store.interview(one)?.time == time(30))
    #expect(try take([try event(at: 50)], at: 3) == [.moved(one)])
    _ = try store.undo(entry: nil, by: .by(at: hour(4)))
    _ = try store.undo(entry: nil, by: .by(at: hour(5)))
    #expect(try store.interviews(openOnly: false).isEmpty)
    #expect(try take([try event()], at: 6) == [.booked])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `an event of a calendar of ours is known by when it was recorded`() throws {
    let interview = try store.book(booking()).interview
    let name = CalendarEventName("interview", of: interview.id, recorded: hour(0))
    #expect(CalendarEventName(name.uid) == name)
    #expect(try store.isHere(name))
    #expect(try !store.isHere(CalendarEventName("interview", of: interview.id, recorded: hour(1))))
    #expect(try !store.isHere(CalendarEventName("interview", of: Identifier(9), recorded: hour(0))))
  }

  @Test func `what was booked by hand is tied to the event, and follows it`() throws {
    let interview = try store.book(booking(at: 30)).interview.id
    #expect(try take([try event(version: version(0))]) == [.recognised(interview)])
    #expect(try take([try event(version: version(0))], at: 1) == [.known(interview)])
    #expect(try take([try event(at: 50, version: version(1))], at: 2) == [.moved(interview)])
    #expect(
      try take([try event(at: 50, off: true, version: version(2))], at: 3)
        == [.cancelled(interview)])
    #expect(try store.interviews(openOnly: false).count == 1)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `an older invitation changes nothing`() throws {
    let first = try event(version: version(0, 1))
    let moved = try event(at: 50, version: version(0, 2))
    #expect(try take([moved]) == [.booked])
    #expect(try take([first], at: 1) == [.older(one)])
    #expect(try store.interview(one)?.time == time(50))
    // A newer version that says the same is newer than what came before it, all the same.
    #expect(try take([try event(at: 50, version: version(3))], at: 2) == [.recognised(one)])
    #expect(try take([try event(at: 70, version: version(2))], at: 3) == [.older(one)])
  }

  @Test func `what was called off is on again if a newer version says so`() throws {
    try take([try event(version: version(0))])
    try take([try event(off: true, version: version(1))], at: 1)
    #expect(try take([try event(version: version(0))], at: 2) == [.older(one)])
    #expect(try take([try event(at: 40, version: version(2))], at: 3) == [.backOn(one)])
    #expect(try store.interview(one)?.state == .scheduled)
    #expect(try store.interview(one)?.time == time(40))
    #expect(try take([try event(off: true, version: version(1))], at: 4) == [.older(one)])
  }

  @Test func `called off by hand it stays, unless the diary has it at another time since`() throws {
    try take([try event(version: version(0))])
    try store.record(.cancelled(why: nil), of: try #require(try store.interview(one)))
    #expect(try take([try event(version: version(1))], at: 2) == [.known(one)])
    #expect(try take([try event(at: 60, version: version(1))], at: 3) == [.backOn(one)])
  }

  @Test func `rows are known by candidate, vacancy and start, or by their own number`() throws {
    func row(
      _ candidate: String = "Priya Shah", _ vacancy: String = "Data analyst", at hours: Int = 30,
      number: String? = nil, phone: String? = nil, events: [Event] = []
    ) throws -> ImportedInterview {
      ImportedInterview(
        booking: try booking(candidate, vacancy: vacancy, at: hours, phone: phone),
        events: events.map { Fact(at: hour(hours + 1), $0) },
        source: number.map(SourceRecord.init(row:)))
    }
    #expect(
      try take([try row(), try row(), try row("Zoë Lund")]) == [.booked, .repeated, .booked])
    #expect(
      try take([try row("PRIYA SHAH"), try row("Shah, Priya", "not stated")], at: 1) == [
        .known(one), .repeated,
      ])
    #expect(try take([try row("Priya Shah", "Buyer")], at: 2) == [.booked], "another vacancy")
    // What is said of how it went is added once.
    #expect(try take([try row(events: [.closed(.rejected)])], at: 40) == [.updated(one)])
    #expect(try take([try row(events: [.closed(.rejected)])], at: 41) == [.known(one)])
    #expect(try store.interview(one)?.outcome == .rejected)
    // Two tables may have one number for different people.
    #expect(try take([try row("Ann Ray", number: "7")], at: 42) == [.booked])
    #expect(try take([try row("Bo Chen", number: "7")], at: 43) == [.booked])
    #expect(
      try take([try row("Ann Ray", at: 60, number: "7")], at: 44) == [.booked],
      "the number is Bo's since: nothing is moved on doubt")
    let numbers = try (0..<3).map { try row("Cat Fox", at: 100 + $0, number: "c\($0)") }
    #expect(try take(numbers, at: 45) == [.booked, .booked, .booked])
    #expect(
      try take([try row("Cat Fox", at: 130, number: "c1")], at: 46) == [.moved(Identifier(8))])
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func `an undo of a recognition unties it`() throws {
    let interview = try store.book(booking(at: 30)).interview.id
    try take([try event(version: version(0))], at: 1)
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    #expect(try take([try event(version: version(0))], at: 3) == [.recognised(interview)])
    expectNoDifference(try store.verification().findings, [])
  }
}
