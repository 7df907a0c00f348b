import Domain
import WorkingTime
import Wording

/// Two things on record that cannot both be so, or that the two sides see differently.
struct CardContradiction: Hashable, Sendable {
  /// What is at odds.
  enum Matter: Hashable, Sendable {
    /// The candidate was told to hear by one date, the employer promised another to us.
    case dates(told: Deadline, promised: Deadline)
    /// Some who were booked are not among those whom the candidate met; others are.
    case people(missing: [String], others: [String])
    /// The feedback is of somebody whom the candidate did not name.
    case feedbackGiver(String)
    /// The candidate was told of one next step, the employer speaks of another.
    case nextStep(told: String, said: NextStep)
    /// The candidate was told what comes next, and the employer decided that nothing does.
    case decision(Decision, told: String)
    /// The candidate was interested, and has withdrawn.
    case withdrawal(interested: Instant, withdrew: Instant)
    /// The candidate does not want the job, and the employer goes on.
    case refusal(Decision)
    /// The candidate and the employer give marks that lie far apart.
    case marks(went: Int, rating: Int)
    /// The candidate did not come, and told how it went.
    case absence
  }

  /// What is at odds.
  let matter: Matter
  /// The entries that say so, in the order in which the matter names them.
  let entries: [Identifier<JournalEntry>]

  /// The name of what is at odds, as JSON has it.
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

  /// Both sides of it, in a sentence.
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
