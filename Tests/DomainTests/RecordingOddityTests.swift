import CustomDump
import Domain
import Testing
import WorkingTime

/// The interview is held from minute 0 to 60.
struct RecordingOddityTests {
  private static let debrief = Event.debrief(Debrief(interest: .yes))
  private static let offer = Event.feedback(Feedback(decision: .offer))

  private static func call(_ result: Contact.Result) throws -> Event {
    .contact(try #require(Contact(chaser: .consultant, target: .candidate, result: result)))
  }

  private func oddities(
    of event: Event, at minute: Int, after facts: [(minute: Int, event: Event)] = [],
    state: InterviewState = .scheduled, outcome: Outcome? = nil
  ) throws -> [RecordingOddity] {
    let interview = try interview(state: state, outcome: outcome)
    let entries = facts.enumerated().map { place, fact in
      JournalEntry(
        id: Identifier(Int64(place + 1)), subject: .interview(interview.id),
        happenedAt: moment(fact.minute),
        stamp: Stamp(consultant: interview.consultant, at: moment(fact.minute), clock: .system),
        content: .event(fact.event), counts: true)
    }
    return InterviewRecord(interview: interview, entries: entries)
      .oddities(of: event, at: moment(minute))
  }

  private static func moved() throws -> Event {
    .rebooked(try #require(InterviewTime(start: moment(900), end: moment(960))))
  }

  @Test func whatWasHeldIsNotMovedCancelledOrMissed() throws {
    let held = [RecordingOddity.held(told: .debrief, at: moment(90))]
    for event in [try Self.moved(), .cancelled(why: nil), .noShow()] {
      expectNoDifference(try oddities(of: event, at: 99, after: [(90, Self.debrief)]), held)
    }
    expectNoDifference(
      try oddities(of: .noShow(), at: 99, after: [(80, Self.offer)]),
      [.held(told: .feedback, at: moment(80))])
  }

  @Test func whatWasToldBeforeItWasMovedIsNotOfIt() throws {
    #expect(try oddities(of: .noShow(), at: 99, after: [(-90, Self.debrief)]) == [])
  }

  @Test func aMoveIsOddOnceTheMatterIsOver() throws {
    expectNoDifference(
      try oddities(
        of: try Self.moved(), at: 99, after: [(70, .withdrawn(why: nil))], outcome: .filled),
      [.withdrawn(at: moment(70)), .closed(.filled)])
    #expect(try oddities(of: try Self.moved(), at: -5) == [])
    #expect(try oddities(of: try Self.moved(), at: -5, state: .cancelled(at: moment(-9))) == [])
  }

  @Test(arguments: [(-1, []), (30, []), (60, [RecordingOddity.over(since: moment(60))])])
  func aCancellationIsOddOnceItIsOver(_ minute: Int, _ expected: [RecordingOddity]) throws {
    expectNoDifference(try oddities(of: .cancelled(why: nil), at: minute), expected)
  }

  @Test(arguments: [(-1, [RecordingOddity.notBegun(until: moment(0))]), (0, [])])
  func aPromiseOrAnAbsenceIsOddBeforeItBegins(
    _ minute: Int, _ expected: [RecordingOddity]
  ) throws {
    let promise = Event.promise(Promise(by: .at(moment(999))))
    expectNoDifference(try oddities(of: promise, at: minute), expected)
    expectNoDifference(try oddities(of: .noShow(), at: minute), expected)
  }

  @Test func aDebriefIsOddOfWhatWasNotHeld() throws {
    let cancelled = InterviewState.cancelled(at: moment(-9))
    expectNoDifference(
      try oddities(of: Self.debrief, at: 90, state: cancelled), [.cancelled(at: moment(-9))])
    expectNoDifference(
      try oddities(of: Self.debrief, at: 90, state: .noShow(at: moment(9))),
      [.noShow(at: moment(9))])
    #expect(try oddities(of: Self.debrief, at: 90, after: [(80, Self.debrief)]) == [])
  }

  @Test func aPlacingWantsAnOfferThatTheCandidateKnows() throws {
    let placed = Event.closed(.placed)
    expectNoDifference(try oddities(of: placed, at: 99), [.noOffer])
    let rejected = Event.feedback(Feedback(decision: .reject))
    expectNoDifference(
      try oddities(of: placed, at: 99, after: [(80, Self.offer), (85, rejected)]), [.noOffer])
    expectNoDifference(
      try oddities(
        of: placed, at: 99, after: [(70, try Self.call(.reached)), (80, Self.offer)]),
      [.offerNotTold(since: moment(80))])
    expectNoDifference(
      try oddities(of: placed, at: 99, after: [(80, Self.offer), (85, try Self.call(.voicemail))]),
      [.offerNotTold(since: moment(80))])
    for told in [try Self.call(.reached), try Self.call(.wrote), Self.debrief] {
      #expect(try oddities(of: placed, at: 99, after: [(80, Self.offer), (80, told)]) == [])
    }
  }

  @Test func anAnswerWantsAnOffer() throws {
    let voice = Event.feedback(Feedback(decision: nil))
    for answer in [Event.answered(yes: true), .answered(yes: false)] {
      expectNoDifference(try oddities(of: answer, at: 99), [.noOffer])
      #expect(try oddities(of: answer, at: 99, after: [(80, Self.offer), (85, voice)]) == [])
    }
    expectNoDifference(
      try oddities(
        of: .closed(.placed), at: 99, after: [(80, Self.offer), (85, .answered(yes: true))]), [])
  }

  @Test func aClosingIsOddWhereItWasClosedOtherwise() throws {
    expectNoDifference(
      try oddities(of: .closed(.filled), at: 99, outcome: .rejected), [.closed(.rejected)])
    #expect(try oddities(of: .closed(.rejected), at: 99, outcome: .rejected) == [])
  }
}
