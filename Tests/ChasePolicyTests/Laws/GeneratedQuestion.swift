import AgencySettings
import ChasePolicy
import Domain
import WorkingTime

/// Makes questions by chance, their moments crowded about the boundaries: the interview's, the
/// offices' openings and closings, the ends of promises, and whatever the plan so far turns on.
struct GeneratedQuestion {
  private var dice: Dice
  private var question: Question
  /// What further moments are put at or about.
  private var moments: [Instant]

  /// The question of that number of a seed.
  static func make(_ number: Int, seed: UInt64, in calendars: [Calendars]) throws -> Question {
    var generated = GeneratedQuestion(Dice(seed: seed, number: number), in: calendars)
    try generated.chooseSettings()
    generated.setState()
    generated.setDates()
    generated.record()
    return generated.question
  }

  private init(_ dice: Dice, in calendars: [Calendars]) {
    self.dice = dice
    let time = self.dice.one(of: Self.times)
    let calendars = self.dice.one(of: calendars)
    question = Question(time: time, recorded: [], calendars: calendars)
    moments = [
      time.start, time.end, time.end, time.end, calendars.agency.open(time.end),
      calendars.employer.open(time.end),
    ]
  }

  private mutating func record() {
    let count = dice.below(5) + dice.below(6)
    for place in 0..<count {
      // Half way, what the plan turns on so far joins the moments.
      if place == (count + 1) / 2 { addBoundaries() }
      let at = nextMoment()
      moments.append(at)
      var recordedAt: Instant?
      if dice.onceIn(5) {
        let later = nextMoment()
        recordedAt = max(at, later)
      }
      question.recorded.append(Fact(at: at, recordedAt: recordedAt, event(after: at)))
    }
  }

  private mutating func setState() {
    switch dice.below(20) {
    case 0: question.state = .cancelled(at: dice.onceIn(2) ? nil : nextMoment())
    case 1: question.state = .noShow(at: dice.onceIn(2) ? nil : nextMoment())
    default: return
    }
    if !dice.onceIn(3) { question.stateBy = dice.one(of: Side.allCases) }
    if dice.onceIn(4) { question.stateRecordedAt = nextMoment() }
  }

  /// Some interviews were moved, most of them to a time still to come.
  private mutating func setDates() {
    let start = question.time.start
    if dice.onceIn(4) {
      let at = dice.onceIn(5) ? nextMoment() : start.adding(seconds: -dice.below(400_000))
      let recordedAt = dice.onceIn(4) ? at.adding(seconds: dice.below(90_000)) : nil
      question.moved = Change(
        at: at, by: dice.onceIn(3) ? nil : dice.one(of: Side.allCases), recordedAt: recordedAt)
      moments.append(at)
    }
    if dice.onceIn(3) { question.bookedAt = start.adding(seconds: -dice.below(900_000)) }
  }

  private mutating func chooseSettings() throws {
    guard dice.onceIn(2) else { return }
    for _ in 0...dice.below(3) {
      let setting = dice.one(of: Setting.all)
      let text =
        switch setting.takes {
        case .span: dice.one(of: Self.spans)
        case .elapsedSpan: dice.one(of: ["0m", "90m", "2h", "48h"])
        case .count: dice.one(of: ["0", "1", "2"])
        }
      try question.settings.set(setting.name, text)
    }
  }

  private mutating func addBoundaries() {
    for duty in question.plan {
      moments.append(duty.from)
      if let late = duty.late { moments.append(late) }
      if let until = duty.until { moments.append(until) }
    }
  }

  /// A moment at, just before or just after one that matters, and sometimes elsewhere.
  private mutating func nextMoment() -> Instant {
    let moment = dice.one(of: moments)
    switch dice.below(10) {
    case 0...3: return moment
    case 4: return moment.adding(seconds: -1)
    case 5: return moment.adding(seconds: 1)
    case 6: return moment.adding(seconds: dice.one(of: [3600, 14_400, 86_400, 172_800]))
    case 7: return question.calendars.agency.open(moment.adding(seconds: 3600))
    case 8:
      let calendar = question.calendars.employer
      return calendar.end(of: .endOf(calendar.localDate(at: moment)))
    default: return moment.adding(seconds: dice.below(600_000) - 200_000)
    }
  }
}

extension GeneratedQuestion {
  /// Something that may happen, the likelier the more the rules make of it.
  private mutating func event(after at: Instant) -> Event {
    switch dice.below(44) {
    case 0...5: debrief(after: at)
    case 6...11: feedback(after: at)
    case 12...14: .promise(deadline(after: at))
    case 15...17: dice.onceIn(4) ? .forbidden : .allowed
    case 18...20: .cleared
    case 21...30: contact()
    case 31...32: .thanked(via: dice.onceIn(3) ? .direct : .consultant)
    case 33: .withdrawn(why: nil, told: dice.onceIn(4))
    case 34...35:
      .nextBooked(
        nil, start: dice.onceIn(2) ? nil : nextMoment(), fell: dice.onceIn(3) ? nextMoment() : nil)
    case 36: .closed(dice.one(of: Outcome.allCases), told: dice.onceIn(3))
    case 37: .briefed
    case 38...40: .answered(yes: !dice.onceIn(3))
    case 41: .placedElsewhere
    default: .debriefAgreed(until: deadline(after: at))
    }
  }

  private mutating func debrief(after at: Instant) -> Event {
    .debrief(
      dice.one(of: [.yes, .yes, .unsure, .no, nil]),
      hearBy: dice.onceIn(3) ? deadline(after: at) : nil,
      passOn: dice.onceIn(3), thanked: dice.onceIn(4), wrote: dice.onceIn(6))
  }

  private mutating func feedback(after at: Instant) -> Event {
    .feedback(
      dice.onceIn(8) ? nil : dice.one(of: Decision.allCases),
      hearBy: dice.onceIn(3) ? deadline(after: at) : nil,
      answerBy: dice.onceIn(3) ? deadline(after: at) : nil)
  }

  /// Most contacts are ours.
  private mutating func contact() -> Event {
    let (chaser, target) = dice.one(of: [
      (Party.consultant, Party.candidate), (.consultant, .candidate), (.consultant, .employer),
      (.consultant, .employer), (.candidate, .consultant), (.employer, .consultant),
      (.candidate, .employer),
    ])
    let result = dice.one(of: [Contact.Result.reached, .reached, .noAnswer, .noAnswer, .wrote])
    var about: [Rule]?
    if dice.onceIn(5) { about = (0..<dice.below(3)).map { _ in dice.one(of: Rule.allCases) } }
    return .contact(chaser, target, result, about: about)
  }

  /// A date or a moment, mostly still to come; what it ends at joins the moments.
  private mutating func deadline(after at: Instant) -> Deadline {
    let deadline: Deadline
    if dice.onceIn(2) {
      let days = dice.below(5) - (dice.onceIn(6) ? 2 : 0)
      deadline = .endOf(question.calendars.employer.localDate(at: at).adding(days: days))
    } else {
      deadline = .at(
        dice.onceIn(2) ? nextMoment() : at.adding(seconds: (1 + dice.below(120)) * 3600))
    }
    moments.append(question.calendars[dice.onceIn(2) ? .agency : .employer].end(of: deadline))
    return deadline
  }

  private static let spans = ["0wd", "1wd", "2wd", "0wh", "4wh", "20wh", "0h", "90m", "24h", "72h"]

  /// Plain weeks, clock changes, Easter, Christmas and bank holidays on a Monday; the times at which
  /// offices open and close, and seconds about them.
  private static let times: [InterviewTime] = {
    let days = [
      "11-16", "11-19", "03-26", "03-28", "10-22", "10-24", "04-01", "12-22", "12-30", "04-30",
      "08-27",
    ]
    let seconds = [
      0, 3600, 5400, 32_399, 32_400, 36_000, 45_000, 57_600, 59_400, 61_200, 63_000, 63_001,
    ]
    return days.flatMap { day in
      (0..<5).flatMap { later in
        seconds.flatMap { second in
          let start = moment("\(day) 00:00").adding(seconds: later * 86_400 + second)
          return [0, 1, 1800, 3600, 5400, 86_400].compactMap {
            InterviewTime(start: start, end: start.adding(seconds: $0))
          }
        }
      }
    }
  }()
}
