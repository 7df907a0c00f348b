import AgencySettings
import ChasePolicy
import Domain
import WorkingTime

/// A few interviews of one consultant, whose list is worked to its end on some days in a row: at each
/// step what the first duty asks is done, with an outcome by chance.
struct WorkedDays {
  static let days = 4
  private static let interviews = 5
  /// More acts than any list of so few interviews can ask for.
  private static let mostActs = 200

  private let policy: PolicyUnderTest
  private var dice: Dice
  private var questions: [Question]
  private var plans: [[Duty]]
  private var now: Instant
  /// The duties that were tried in vain, by when they may be listed again.
  private var tried: [Task: Instant] = [:]
  private(set) var acts = 0

  /// A duty on the list.
  private struct Task: Hashable {
    let interview: Int
    let rule: Rule
  }

  /// The agency of that number of a seed, on a day after all that is on record.
  init(
    _ number: Int, seed: UInt64, in calendars: [Calendars], by policy: PolicyUnderTest = .ours
  ) throws {
    self.policy = policy
    dice = Dice(seed: seed ^ 0xDA15, number: number)
    let pair = dice.one(of: calendars)
    questions = try (0..<Self.interviews).map { place in
      var question = try GeneratedQuestion.make(
        number * Self.interviews + place, seed: seed, in: [pair])
      // With waits of no length nobody is ever done.
      question.settings = PolicySettings()
      return question
    }
    plans = questions.map(policy.plan)
    now = questions.map { max($0.time.end, $0.lastOnRecord) }.max() ?? Instant(seconds: 0)
  }

  /// Works the days, and says what went wrong; nil where nothing did.
  mutating func fault() -> String? {
    for _ in 0..<Self.days {
      now = questions[0].calendars.agency.open(now.adding(seconds: 57_600))
      if let fault = workDay() { return fault }
    }
    return tellTheRest()
  }

  /// The list of the day: ours to do now, in the order of plans.
  private var list: [(task: Task, duty: Duty)] {
    plans.enumerated().flatMap { place, plan in
      plan.filter { duty in
        duty.chaser == .consultant && [.due, .overdue].contains(duty.standing(at: now))
      }.map { (task: Task(interview: place, rule: $0.rule), duty: $0) }
    }.sorted {
      ($0.duty.from, $0.duty.rule.number, $0.task.interview)
        < ($1.duty.from, $1.duty.rule.number, $1.task.interview)
    }
  }

  private mutating func workDay() -> String? {
    var open = list
    var asked = open.count
    var done = 0
    while let (task, duty) = open.first {
      guard done < asked, done < Self.mostActs else {
        return "\(done) acts for \(asked) duties, and \(task.rule) of \(task.interview) is left"
      }
      if let retry = tried[task], retry > now {
        return "\(task.rule) of \(task.interview) is listed again before \(retry.rfc3339)"
      }
      now = now.adding(seconds: 60)
      record(act(for: duty), of: task)
      done += 1
      let before = Set(open.map(\.task)).subtracting([task])
      open = list
      asked += open.count { !before.contains($0.task) && $0.task != task }
      if open.contains(where: { $0.task == task }) {
        return "\(task.rule) of \(task.interview) is done, and listed still"
      }
    }
    acts += done
    return nil
  }

  /// Records an act; what has another ground then may be asked for at once.
  private mutating func record(_ event: Event, of task: Task) {
    let before = plans[task.interview]
    questions[task.interview].recorded.append(Fact(at: now, event))
    plans[task.interview] = policy.plan(questions[task.interview])
    guard case .contact(let contact) = event, contact.isInVain else {
      // What was said or written may be the ground of something else.
      tried = tried.filter { $0.key.interview != task.interview }
      return
    }
    if before.contains(where: { $0.rule == task.rule }) {
      tried[task] = now.adding(seconds: 3600)
    }
  }

  /// What comes of doing what a duty asks for, by chance.
  private mutating func act(for duty: Duty) -> Event {
    let side = duty.target
    switch duty.rule {
    case .closeOut:
      let outcomes: [Outcome] = [.placed, .rejected, .withdrawn, .filled, .abandoned]
      return .closed(dice.one(of: outcomes), told: dice.onceIn(2))
    case .brief: return dice.onceIn(3) ? .missed(side) : .briefed
    case .bookNext: return dice.onceIn(3) ? .missed(side) : .nextBooked()
    case .missingDebrief, .goneQuiet:
      return dice.one(of: [
        .missed(side), .wrote(side), .debrief(passOn: true), .debrief(.no), .debrief(.unsure),
      ])
    case .chaseEmployer, .escalateEmployer, .askForDate:
      let friday = question(of: duty).calendars.employer.localDate(at: now).adding(days: 3)
      return dice.one(of: [
        .missed(side), .reached(side), .promise(.endOf(friday)), .feedback(.reject),
        .feedback(.progress), .feedback(.offer), .feedback(.hold),
      ])
    case .offerAnswer:
      return dice.one(of: [
        .missed(side), .reached(side), .answered(yes: true), .answered(yes: false),
      ])
    default: return dice.one(of: [.missed(side), .reached(side), .reached(side), .wrote(side)])
    }
  }

  private func question(of duty: Duty) -> Question {
    questions[plans.firstIndex { $0.contains(duty) } ?? 0]
  }

  /// Tells whom news is still owed to when they may be rung again, and says who was never told.
  private mutating func tellTheRest() -> String? {
    for place in questions.indices where Reading(questions[place]).hasUntoldNews {
      let duty = plans[place].first { [.relayNews, .noShow].contains($0.rule) }
      guard let duty else { return "nobody owes candidate \(place) the news" }
      now = max(now, duty.from).adding(seconds: 60)
      record(.reached(.candidate), of: Task(interview: place, rule: duty.rule))
      if Reading(questions[place]).hasUntoldNews { return "candidate \(place) was never told" }
    }
    return nil
  }
}
