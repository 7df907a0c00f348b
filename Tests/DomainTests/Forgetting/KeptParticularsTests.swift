import Domain
import Testing
import WorkingTime

struct KeptParticularsTests {
  /// A kind that keeps its words would keep what somebody thought.
  @Test func whatHasWordsDoesNotKeepThem() throws {
    let time = try #require(
      InterviewTime(start: Instant(seconds: 0), end: Instant(seconds: 3600)))
    let events: [Event] = [
      .booked(time, meets: ["Ann"]), .cancelled(why: "ill"), .withdrawn(why: "pay"),
      .rebooked(time), .noShow(), .closed(.placed), .briefed, .cleared, .nextBooked(),
      .recognised(), .recognised(note: "second floor"),
    ]
    for event in events {
      let kept = try #require(event.withoutWords, "\(event.kind)")
      #expect(kept.texts.isEmpty && kept.kind == event.kind)
    }
  }

  @Test func whatIsOnlyWordsOrOpinionsIsNotKept() {
    let gone = Event.Kind.allCases.filter { $0.kept == .nothing }
    #expect(
      Set(gone) == [
        .debriefAgreed, .debrief, .feedback, .promise, .permission, .contact, .thanked, .snoozed,
        .candidatesMerged, .candidateEdited, .candidateHeld, .candidateAdded, .candidateSplit,
        .contactHeld,
      ])
    #expect(Event.debrief(Debrief(interest: .yes)).withoutWords == nil)
  }
}
