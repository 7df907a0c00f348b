import Domain
import Testing
import WorkingTime

/// A moment on the day of an interview.
func moment(_ minute: Int) -> Instant {
  Instant(seconds: 1_795_442_400 + minute * 60)
}

/// An interview of an hour that is scheduled and open.
func interview(
  state: InterviewState = .scheduled, outcome: Outcome? = nil
) throws -> Interview {
  Interview(
    id: Identifier(42), candidate: Candidate(id: Identifier(1), name: "Priya Shah"),
    employer: Employer(id: Identifier(2), name: "Acme"), vacancy: "Data analyst", stage: .first,
    consultant: Consultant(id: Identifier(3), name: "Sam"),
    time: try #require(InterviewTime(start: moment(0), end: moment(60))), state: state,
    outcome: outcome)
}
