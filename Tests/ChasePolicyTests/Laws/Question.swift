import AgencySettings
import Rendering
import ChasePolicy
import Domain
import PolicyJSON
import WorkingTime

/// What the policy is asked: facts in the order in which they were recorded, settings, calendars.
struct Question: Hashable, Sendable {
  var time: InterviewTime
  var state = InterviewState.scheduled
  var stateBy: Side?
  var stateRecordedAt: Instant?
  var moved: Change?
  var bookedAt: Instant?
  /// The entries in the order of recording, which need not be that of happening.
  var recorded: [Fact]
  var settings = PolicySettings()
  var calendars = Calendars(agency: .usual)

  /// The facts, in the order of happening.
  var facts: InterviewFacts {
    InterviewFacts(
      time: time, state: state, stateBy: stateBy, stateRecordedAt: stateRecordedAt, moved: moved,
      bookedAt: bookedAt, entries: recorded)
  }

  /// The policy's answer.
  var plan: [Duty] {
    ChasePolicy.plan(for: facts, under: settings, in: calendars)
  }

  /// The question as a line that `debrief policy eval` reads.
  var line: String {
    JSONWriter.line(facts.json(under: settings, in: calendars))
  }

  /// The same question about other entries.
  func recording(_ entries: [Fact]) -> Question {
    var question = self
    question.recorded = entries
    return question
  }

  /// The same question about entries of which some count for something else, or not at all.
  func reading(_ change: (Fact) -> Fact?) -> Question {
    recording(recorded.compactMap(change))
  }
}

/// The policy that a law is held against: ours, or one that was broken on purpose.
struct PolicyUnderTest: Sendable {
  /// What is wrong with it.
  var fault = "nothing"
  var plan: @Sendable (Question) -> [Duty] = { $0.plan }
  var standing: @Sendable (Duty, Instant) -> Standing = { $0.standing(at: $1) }
  var facts: @Sendable ([JournalEntry]) -> InterviewFacts? = { InterviewFacts(journal: $0) }

  /// The policy as it is.
  static let ours = PolicyUnderTest()

  /// A policy that gets some of its duties wrong.
  static func spoiling(
    _ fault: String, _ spoil: @escaping @Sendable (Duty, Question) -> Duty?
  ) -> PolicyUnderTest {
    PolicyUnderTest(
      fault: fault, plan: { question in question.plan.compactMap { spoil($0, question) } })
  }

  /// A policy that misreads its facts.
  static func misreading(
    _ fault: String, _ misread: @escaping @Sendable (Question) -> Question
  ) -> PolicyUnderTest {
    PolicyUnderTest(fault: fault, plan: { misread($0).plan })
  }
}

extension Fact {
  /// The same fact with another event.
  func with(_ event: Event) -> Fact { Fact(at: at, recordedAt: recordedAt, event) }
}

extension Duty {
  /// The same duty, begun and explained otherwise.
  func with(from: Instant? = nil, because: [Reason]? = nil) -> Duty {
    Duty(
      rule: rule, chaser: chaser, target: target, from: from ?? self.from, late: late,
      until: until, because: because ?? self.because)
  }
}

extension Question {
  /// The latest time of anything that is on record.
  var lastOnRecord: Instant {
    var last = Instant(seconds: .min)
    for fact in recorded { last = max(last, fact.at, fact.recordedAt) }
    if let moved { last = max(last, moved.at, moved.recordedAt) }
    switch state {
    case .scheduled: break
    case .cancelled(let at), .noShow(let at): last = max(last, at ?? time.end)
    }
    if let stateRecordedAt { last = max(last, stateRecordedAt) }
    return last
  }
}
