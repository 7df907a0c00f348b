import Domain
import Rendering
import Wording
import WorkingTime

/// Two things on record that cannot both be so, or that the two sides see differently.
struct CardContradiction: Hashable, Sendable {
  /// The subject of a contradiction.
  enum Matter: Hashable, Sendable {
    /// The candidate was told one date for the answer, and the employer promised us another.
    case dates(told: Deadline, promised: Deadline)
    /// Some people who were booked did not meet the candidate, and others did.
    case people(missing: [String], others: [String])
    /// The feedback is from a person whom the candidate did not name.
    case feedbackGiver(String)
    /// The candidate was told one next step, and the employer speaks of another.
    case nextStep(told: String, said: NextStep)
    /// The candidate was told a next step, and the employer decided that there is none.
    case decision(Decision, told: String)
    /// The candidate was interested, and has withdrawn.
    case withdrawal(interested: Instant, withdrew: Instant)
    /// The candidate does not want the job, and the employer goes on.
    case refusal(Decision)
    /// The ratings by the candidate and the employer lie far apart.
    case marks(went: Int, rating: Int)
    /// The candidate did not come, but reported how it went.
    case absence
  }

  /// The subject of the contradiction.
  let matter: Matter
  /// The entries that contradict each other, in the order of the subject's values.
  let entries: [Identifier<JournalEntry>]

  /// The name of the subject in JSON.
  var about: String {
    switch matter {
    case .dates: "dates"
    case .people: "people"
    case .feedbackGiver: "feedbackGiver"
    case .nextStep: "nextStep"
    case .decision: "decision"
    case .withdrawal: "withdrawal"
    case .refusal: "interest"
    case .marks: "marks"
    case .absence: "attendance"
    }
  }

  private static func booked(_ names: [String]) -> String {
    "\(Grammar.list(names)) \(names.count == 1 ? "was" : "were") booked"
  }

  /// Returns a sentence with both sides.
  func words(_ times: Times) -> String {
    switch matter {
    case .dates(let told, let promised):
      "the candidate was told \(times.deadline(told)), the employer said \(times.deadline(promised))"
    case .people(let missing, let others) where others.isEmpty:
      "\(Self.booked(missing)), and the candidate does not name them"
    case .people(let missing, let others):
      "\(Self.booked(missing)), the candidate met \(Grammar.list(others))"
    case .feedbackGiver(let name): "the feedback is from \(name), whom the candidate does not name"
    case .nextStep(let told, let said):
      "the candidate was told “\(told)”, the employer speaks of \(said.words)"
    case .decision(let decision, let told):
      "the candidate was told “\(told)”, the employer decided: \(decision.words)"
    case .withdrawal(let interested, let withdrew):
      "interested \(times.dated(interested)), withdrawn \(times.dated(withdrew))"
    case .refusal(let decision):
      "the candidate is not interested, the employer decided: \(decision.words)"
    case .marks(let went, let rating):
      "the candidate says that it went \(went) of 5, the employer gives \(rating) of 5"
    case .absence: "the candidate did not come, and told how it went"
    }
  }
}
