import Domain
import WorkingTime

/// The interviews that are planned over and over.
enum Interviews {
  /// Monday 16 November 2026, 10:00 in London, for an hour.
  private static let start = Instant(seconds: 1_794_823_200)

  private static func hours(_ hours: Int) -> Instant { start.adding(seconds: hours * 3600) }

  private static func facts(_ entries: [Fact]) -> InterviewFacts? {
    InterviewTime(start: start, end: hours(1)).map { InterviewFacts(time: $0, entries: entries) }
  }

  /// A typical one: eight entries, from the briefing to an employer who is still thinking.
  static let typical = facts(
    [
      Fact(at: hours(-20), .briefed),
      call(at: 26, .consultant, .candidate, .noAnswer),
      Fact(
        at: hours(28),
        .debrief(Debrief(interest: .yes, hearBy: .endOf(LocalDate(dayNumber: 20_777))))),
      call(at: 29, .consultant, .employer, .reached),
      Fact(at: hours(29), .promise(Promise(by: .endOf(LocalDate(dayNumber: 20_778))))),
      Fact(at: hours(30), .permission(.allowed(agreedBy: nil))),
      Fact(at: hours(76), .feedback(Feedback(decision: .undecided))),
      call(at: 77, .consultant, .candidate, .reached),
    ].compactMap(\.self))

  /// A typical one with its journal, as a report is made of it.
  static func record(_ number: Int64) -> InterviewRecord? {
    guard let typical else { return nil }
    let consultant = Consultant(id: Identifier(1), name: "Sam Okafor")
    let interview = Interview(
      id: Identifier(number),
      candidate: Candidate(
        id: Identifier(number), name: "Priya Shah", phone: "+44 7700 900123",
        email: "priya@example.org"),
      employer: Employer(id: Identifier(1), name: "Acme"), vacancy: "Data analyst", stage: .first,
      consultant: consultant, time: typical.time, state: .scheduled, outcome: nil)
    return InterviewRecord(
      interview: interview,
      entries: typical.entries.enumerated().map { place, fact in
        JournalEntry(
          id: Identifier(number * 8 + Int64(place)), subject: .interview(interview.id),
          happenedAt: fact.at,
          stamp: Stamp(consultant: consultant, at: fact.at, clock: .system),
          content: .event(fact.event), counts: true)
      })
  }

  /// One of which nothing has been heard.
  static let silent = facts([])

  private static func call(
    at hour: Int, _ chaser: Party, _ target: Party, _ result: Contact.Result
  ) -> Fact? {
    Contact(chaser: chaser, target: target, result: result)
      .map { Fact(at: hours(hour), .contact($0)) }
  }
}
