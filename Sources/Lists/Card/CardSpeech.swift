import ChasePolicy
import Domain
import Rendering
import Wording
import WorkingTime

/// The wording of a call's opening line.
struct CardSpeech {
  let record: CardRecord
  let owed: [AssignedDuty]
  let calendar: WorkingCalendar

  /// Returns the opening line of a call to one party about the duties to them.
  func opening(to party: Party, about rule: Rule?) -> CardOpening {
    let interview = record.interview
    let candidate = interview.candidate.name
    switch party {
    case .employer:
      let person = (record.contact?.name ?? record.spokesperson).map(Self.name(in:))
      return CardOpening(
        to: .employer, person: person,
        words: "\(greeting(person)), about \(candidate)'s interview \(day) (\(interview.vacancy)). "
          + said(toEmployerAbout: rule))
    case .candidate, .consultant:
      return CardOpening(
        to: .candidate, person: candidate,
        words: "\(greeting(candidate)), about your interview at \(interview.employer.name) \(day). "
          + said(toCandidateAbout: rule))
    }
  }

  /// The name in a text such as `Ann Lee, head of data`; `Shah, Priya` is one.
  private static func name(in text: String) -> String {
    let people = MetReader(text).people
    guard let first = people.first, people.count == 1 || first.name.contains(" ") else {
      return text
    }
    return first.name
  }

  private func greeting(_ name: String?) -> String {
    let name = name.map { " " + GivenName.of($0) } ?? ""
    return "Hello\(name), \(record.interview.consultant(at: record.now).name) here"
  }

  private var day: String {
    TimeWords.spokenDay(of: record.interview.time.start, now: record.now, in: calendar)
  }

  /// Returns the question or message for a candidate.
  private func said(toCandidateAbout rule: Rule?) -> String {
    switch rule {
    case .brief: "Shall we go through it before you go in?"
    case .missingDebrief, .goneQuiet: "\(callback)How did it go?"
    case .relayNews: "I have word from \(record.interview.employer.name)\(news)."
    case .noShow where record.missedByEmployer:
      "We heard that nobody was there to see you. What happened?"
    case .noShow: "We heard that you were not there. What happened?"
    case .tellChange where record.isCalledOff: "I am sorry to say that it has been called off."
    case .tellChange: "It has been moved to this time. Does that suit you?"
    case .stillIn: "You have taken another job. Are you still to be put forward here?"
    case .offerAnswer: "Have you decided about their offer\(offerEnd)?"
    default:
      switch (record.isOver, record.debriefs.isEmpty && record.feedback == nil) {
      case (false, _): "Is there anything that you would like to ask before you go?"
      case (true, true): "How did it go?"
      case (true, false): "A word on how things stand: \(state)."
      }
    }
  }

  /// Returns the question or message for an employer.
  private func said(toEmployerAbout rule: Rule?) -> String {
    let name = GivenName.of(record.interview.candidate.name)
    switch rule {
    case .passOn: return message(from: name)
    case .passOnWithdrawal: return "I am sorry to say that \(name) has withdrawn."
    case .askForDate: return "By when do you expect to decide?"
    case .bookNext: return "You wanted to see \(name) again. When would suit you?"
    case .passOnAnswer: return "I am glad to say that \(name) accepts your offer."
    case .offerRunOut:
      return "\(name) has not answered your offer\(offerEnd). Does it stay open?"
    case .employerNoShow: return "\(name) was there, and nobody came. What happened?"
    case .tellChangeEmployer:
      return record.isCalledOff
        ? "I am sorry to say that it has been called off."
        : "It has been moved to this time. Does that suit you?"
    case .escalateEmployer: return "I have asked for an answer, and have none yet. Can you help?"
    default: break
    }
    guard let promised else { return "Have you decided?" }
    let by = spoken(promised.by)
    return promised.toCandidate
      ? "\(name) was told to hear by \(by). Have you decided?" : "You said \(by). Have you decided?"
  }

  /// The time by which the candidate was to call, if known.
  private var callback: String {
    guard let late = owed.first(where: { $0.duty.rule == .debriefCall })?.duty.late,
      late <= record.now
    else { return "" }
    return "I had hoped to hear from you by "
      + TimeWords.spoken(late, now: record.now, in: calendar) + ". "
  }

  /// The employer's last message, as far as it belongs in the first sentence: a date, not a
  /// decision.
  private var news: String {
    guard record.awaitsAnswer, let promise = record.dates(in: calendar).promised else { return "" }
    let by = spoken(promise.by)
    return promise.told(
      ahead: ": they mean to decide by \(by)", passed: ": they were to decide by \(by)")
  }

  private var offerEnd: String {
    guard let offer = record.dates(in: calendar).offer else { return "" }
    let by = spoken(offer.by)
    return offer.told(
      ahead: ", which they keep open until \(by)", passed: ", which was open until \(by)")
  }

  /// The message and the question that the candidate wants passed to the employer.
  private func message(from name: String) -> String {
    let accounts = record.debriefs.map(\.debrief.account)
    let point = accounts.flatMap(\.forgot).last
    let question = accounts.flatMap(\.questions).last
    let asked = question.map { "\(name) would like to know: \u{2018}\($0)\u{2019}." }
    if point == nil, let asked { return asked }
    let told = point.map { ": \u{2018}\($0)\u{2019}" } ?? ""
    return "\(name) asked me to pass something on\(told)." + (asked.map { " " + $0 } ?? "")
  }

  /// The state of the employer's answer, as told to the candidate.
  private var state: String {
    switch record.feedback?.value.decision {
    case .progress:
      return "they want to see you again, and "
        + (record.has(.nextBooked) ? "it is arranged" : "I am arranging it")
    case .offer: return "they have made an offer"
    case .reject: return "they have decided"
    case .undecided, .hold, nil: break
    }
    let chase = owed.first { $0.duty.rule.asksForAnswer }
    guard let chase else { return "there is no news yet" }
    guard chase.duty.from > record.now else {
      return "there is no news yet, and I am asking them today"
    }
    return Meanwhile(before: chase.duty, Witnesses(record.entries))
      .words(at: record.now, in: calendar)
  }

  /// The deadline of the employer's decision; `toCandidate` if we know it from the candidate.
  private var promised: (by: Deadline, toCandidate: Bool)? {
    record.history.promiseInForce().map { promise in
      let by = promise.value
      let theirs = record.entries.last { $0.event?.employersDate == by }
      return (by, theirs == nil)
    }
  }

  private func spoken(_ deadline: Deadline) -> String {
    switch deadline {
    case .endOf(let date): TimeWords.spoken(date, now: record.now, in: calendar)
    case .at(let moment): TimeWords.spoken(moment, now: record.now, in: calendar)
    }
  }
}

extension CardRecord {
  /// The person who speaks for the employer: the last who told us something, else the one who
  /// agreed to direct contact, else the first who was booked.
  var spokesperson: String? {
    let teller = last { event -> String? in
      switch event {
      case .promise(let promise): promise.from
      case .feedback(let feedback): feedback.words.from
      case .permission(.allowed(let agreedBy)): agreedBy
      default: nil
      }
    }
    let told = debriefs.last { !$0.debrief.account.met.isEmpty }
    return teller?.value ?? meets?.value.first ?? told?.debrief.account.met.first?.name
  }
}
