import AgencySettings
import ChasePolicy
import Domain
import Rendering
import Wording
import WorkingTime

extension DraftMaker {
  /// Returns the values of a draft.
  func values(_ kind: DraftKind, _ route: Draft.Route, _ people: DraftPeople) -> DraftValues {
    let interview = matter.interview
    var values = DraftValues()
    values.set(.greeting, people.greeting)
    values.set(.sender, people.from.name)
    values.set(.candidate, interview.candidate.name)
    values.set(.employer, interview.employer.name)
    values.set(.vacancy, interview.vacancy)
    values.set(.interview, interview.kind)
    values.set(.day, spoken(calendar.localDate(at: interview.time.start)))
    values.set(.direct, where: route == .direct)
    values.set(.keen, where: matter.debrief?.interest == .yes)
    switch kind {
    case .thankYou: values.set(.met, Grammar.list(matter.met))
    case .forgotten:
      values.set(.met, Grammar.list(matter.met))
      values.set(.forgotten, matter.forEmployer.forgot)
      values.set(.questions, matter.forEmployer.questions)
    case .chase: fillChase(&values)
    case .update: fillUpdate(&values)
    case .rejection: fillFeedback(&values)
    case .offer: fillOffer(&values)
    case .change: fillChange(&values, to: people.party)
    case .confirmation: fillConfirmation(&values)
    case .handover: fillHandover(&values)
    }
    return values
  }

  private func fillChase(_ values: inout DraftValues) {
    let promised = matter.facts.promisedDates
    if let first = promised.firstOfSeveral {
      values.set(.promiseFirst, spoken(first))
      values.set(.timesMoved, Grammar.times(promised.moves))
    }
    values.set(.promise, matter.dates.decision.map { spoken($0.by) })
    let last = matter.feedback?.at
    values.set(.feedbackDay, last.map { TimeWords.spokenDay(of: $0, now: nil, in: calendar) })
  }

  private func fillUpdate(_ values: inout DraftValues) {
    let feedback = matter.feedback?.said
    let isBooked = matter.facts.contains { $0.event.kind == .nextBooked }
    values.set(.again, where: feedback?.decision == .progress && !isBooked)
    values.set(.againBooked, where: feedback?.decision == .progress && isBooked)
    values.set(.offer, where: feedback?.decision == .offer)
    values.set(.onHold, where: feedback?.decision == .hold)
    values.set(.undecided, where: feedback?.decision == .undecided)
    let dates = matter.dates
    fillAnswer(&values)
    if feedback?.decision?.isDecisive != true {
      values.set(.promise, dates.decision?.ifAhead.map(spoken))
      values.set(.promiseWas, dates.decision?.ifPassed.map(spoken))
    }
    if let chase = matter.duty(.chaseEmployer, .escalateEmployer) {
      let part = TimeWords.spokenPart(of: chase.from, now: nil, in: calendar)
      values.set(.asking, chase.from > matter.now ? part : nil)
      values.set(.asksNow, where: chase.from <= matter.now)
    }
    let isUnsaid = !matter.unsaid.messages.isEmpty
    let isDecided = feedback?.decision?.isDecisive == true
    values.set(.passingOn, where: isUnsaid && !isDecided && matter.duty(.passOn) != nil)
    values.set(.passedOn, where: !isUnsaid && !matter.forEmployer.messages.isEmpty)
  }

  private func fillAnswer(_ values: inout DraftValues) {
    let offer = matter.dates.offer
    values.set(.answerBy, offer?.ifAhead.map(spoken))
    values.set(.answerWasBy, offer?.ifPassed.map(spoken))
  }

  private func fillOffer(_ values: inout DraftValues) {
    fillAnswer(&values)
    fillFeedback(&values)
  }

  private func fillChange(_ values: inout DraftValues, to party: Party) {
    values.set(.toEmployer, where: party == .employer)
    values.set(.start, TimeWords.spoken(matter.interview.time.start, now: nil, in: calendar))
    let change = matter.change
    values.set(.calledOff, where: change?.isOff == true)
    values.set(
      .startWas, change?.startWas.map { TimeWords.spoken($0, now: nil, in: calendar) })
  }

  private func fillConfirmation(_ values: inout DraftValues) {
    values.set(.start, TimeWords.spoken(matter.interview.time.start, now: nil, in: calendar))
    values.set(.meets, Grammar.list(matter.history.meets?.value ?? []))
    values.set(.place, matter.history.venue.place)
    values.set(.link, matter.history.venue.link)
  }

  /// The employer's feedback that may be passed on; nothing confidential, and no concerns.
  private func fillFeedback(_ values: inout DraftValues) {
    guard let words = matter.feedback?.said.words else { return }
    values.set(.feedback, paragraphs: words.said)
    values.set(.strengths, words.strengths)
  }

  private func fillHandover(_ values: inout DraftValues) {
    let times = Times.kept(calendar)
    let interview = matter.interview
    values.set(.number, "\(interview.id.number)")
    values.set(.phone, interview.candidate.phone)
    values.set(.email, interview.candidate.email)
    values.set(.history, matter.facts.compactMap { Self.line($0, times) })
    values.set(
      .duties,
      matter.plan.filter { $0.standing(at: matter.now) != .lapsed }.map {
        DutyWords.next(AssignedDuty(duty: $0, interview: interview), times, at: matter.now)
      })
    values.set(.privateNote, where: matter.facts.contains(where: \.isConfidential))
  }

  /// Returns one fact in words, or nil if it is private or of no use to a colleague.
  private static func line(_ fact: Fact, _ times: Times) -> String? {
    switch fact.event {
    case .booked, .briefed, .debriefAgreed, .nextBooked, .snoozed, .recognised: nil
    default: "\(times.moment(fact.at)): \(EventWords(times: times).line(fact.event.withoutSecrets))"
    }
  }

  private func spoken(_ deadline: Deadline) -> String {
    switch deadline {
    case .endOf(let date): spoken(date)
    case .at(let moment): TimeWords.spoken(moment, now: nil, in: calendar)
    }
  }

  private func spoken(_ date: LocalDate) -> String {
    TimeWords.spoken(date, now: nil, in: calendar)
  }

  private var calendar: WorkingCalendar { matter.calendars.agency }
}

extension Fact {
  /// True if it holds something confidential between the employer and us.
  fileprivate var isConfidential: Bool {
    if case .feedback(let feedback) = event { feedback.words.confidential != nil } else { false }
  }
}

extension Event {
  /// The event without what is confidential between the employer and us.
  fileprivate var withoutSecrets: Event {
    guard case .feedback(let feedback) = self else { return self }
    let words = feedback.words
    return .feedback(
      Feedback(
        decision: feedback.decision, hearBy: feedback.hearBy, answerBy: feedback.answerBy,
        words: Feedback.Words(
          from: words.from, rating: words.rating, said: words.said, strengths: words.strengths,
          concerns: words.concerns)))
  }
}
