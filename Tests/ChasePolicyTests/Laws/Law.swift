import AgencySettings
import ChasePolicy
import Domain
import WorkingTime

/// A law of POLICY.md section 6: what is true of every plan, whatever it was made of.
struct Law: Sendable {
  /// As the specification calls it.
  let name: String
  /// How a plan breaks it; nil where it keeps it.
  let breach: @Sendable (Trial) -> String?
  /// Policies that break it; whoever looks for faults finds these first.
  let planted: [PolicyUnderTest]

  /// The laws, in the order of the specification.
  static let all: [Law] = [
    nobodyChasesEarly, directContactNeedsAYes, nothingIsForgotten, closedMeansClosed,
    theCandidateAlwaysHears, timeOnlyPresses, actsHappenInWorkingTime, aDebriefEndsTheSilence,
    askedTwiceAnsweredOnce, undoIsUndo, everyDutySaysWhy, doingItSettlesIt,
    whoeverIsOutIsLeftAlone,
  ]
}

/// One question, what is to be read off it, and what a policy makes of it.
struct Trial {
  let question: Question
  let reading: Reading
  let policy: PolicyUnderTest
  let duties: [Duty]
  /// The facts, in the order of happening.
  let facts: InterviewFacts
  /// The number of the question in a sweep; nil where it is asked alone.
  let number: Int?

  init(_ question: Question, _ policy: PolicyUnderTest, number: Int? = nil) {
    self.question = question
    self.policy = policy
    self.number = number
    reading = Reading(question)
    facts = question.facts
    duties = policy.plan(question)
  }

  /// Whether the interview was called off.
  var isCancelled: Bool {
    if case .cancelled = question.state { true } else { false }
  }

  /// Whether the candidate did not come.
  var isNoShow: Bool {
    if case .noShow = question.state { true } else { false }
  }

  /// When the promise in force ends: what R7 waits for.
  var promiseEnd: Instant? { reading.promiseEnd }
}

extension InterviewFacts {
  /// True if both are the same in the same order of recording, of which equality says nothing.
  func isAlike(_ other: InterviewFacts) -> Bool {
    self == other && entries.map(\.number) == other.entries.map(\.number)
  }
}
