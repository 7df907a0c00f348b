import Domain
import WorkingTime

/// What happened after an interview of long ago, up to its end.
struct Past {
  private let start: Instant
  private var facts: [Fact] = []

  /// A whole story: a debrief in four of five cases, feedback, calls, and how it ended.
  static func facts(after start: Instant, _ dice: inout Dice) -> [Fact] {
    var past = Past(start: start)
    if dice.falls(300) { past.add(at: -20, .briefed) }
    if dice.falls(800) { past.debrief(&dice) }
    past.call(.consultant, .employer, at: 63, .reached)
    if dice.falls(400) { past.promise(&dice) }
    if dice.falls(250) { past.add(at: 40, .permission(.allowed(agreedBy: nil))) }
    past.feedback(&dice)
    past.call(.consultant, .candidate, at: 101, .reached)
    past.add(at: 120, .closed(dice.falls(150) ? .placed : .rejected))
    return past.facts
  }

  private init(start: Instant) { self.start = start }

  private mutating func add(at hour: Int, _ event: Event) {
    facts.append(Fact(at: start.adding(seconds: hour * 3600), event))
  }

  private mutating func call(
    _ chaser: Party, _ target: Party, at hour: Int, _ result: Contact.Result
  ) {
    guard let contact = Contact(chaser: chaser, target: target, result: result) else { return }
    add(at: hour, .contact(contact))
  }

  private mutating func debrief(_ dice: inout Dice) {
    let account = Debrief.Account(
      rang: .candidate, went: 1 + dice.below(5),
      met: [Met(name: Talk.candidate(dice.below(1000)), role: "head of team")],
      discussed: Talk.sentence(12 + dice.below(20), &dice), next: Talk.sentence(6, &dice),
      forgot: dice.falls(200) ? [Talk.sentence(7, &dice)] : [],
      concerns: dice.falls(300) ? [Talk.sentence(5, &dice)] : [],
      note: dice.falls(400) ? Talk.sentence(20 + dice.below(40), &dice) : nil)
    add(
      at: 2 + dice.below(60),
      .debrief(Debrief(interest: dice.pick(Interest.allCases), account: account)))
  }

  private mutating func promise(_ dice: inout Dice) {
    let day = LocalDate(dayNumber: start.seconds / 86_400 + 2 + dice.below(4))
    add(at: 31, .promise(Promise(by: .endOf(day))))
  }

  private mutating func feedback(_ dice: inout Dice) {
    let words = Feedback.Words(
      from: Talk.candidate(dice.below(1000)), rating: 1 + dice.below(5),
      said: Talk.sentence(10 + dice.below(25), &dice),
      strengths: [Talk.sentence(4, &dice)],
      concerns: dice.falls(500) ? [Talk.sentence(4, &dice)] : [])
    let decision: Decision = dice.falls(700) ? .reject : .progress
    add(at: 70 + dice.below(30), .feedback(Feedback(decision: decision, words: words)))
  }
}
