public import ChasePolicy
public import Domain
import Wording
public import WorkingTime

extension AssignedDuty {
  /// The duty with its content in the words of a list, from the interview's journal.
  public func described(by record: InterviewRecord, _ times: Times, at now: Instant) -> AssignedDuty
  {
    let words = MatterWords(self, record, times, at: now)
    var described = self
    described.matter = words.phrase
    described.comesFirst = words.comesFirst
    return described
  }

  /// The duty as a phrase that begins with a capital, without the interview.
  public var phrase: String {
    let plain = duty.rule.asks
    return matter ?? plain.prefix(1).uppercased() + plain.dropFirst()
  }
}

/// A duty in the words of a list to ring down, by its content: `Offer: tell Tom, answer by Wed`.
private struct MatterWords {
  let assigned: AssignedDuty
  /// The interview's history by the time of the list.
  let history: InterviewHistory
  /// True if it was the employer who did not come.
  let isMissedByEmployer: Bool
  let times: Times
  let now: Instant

  init(_ assigned: AssignedDuty, _ record: InterviewRecord, _ times: Times, at now: Instant) {
    self.assigned = assigned
    self.times = times
    self.now = now
    let entries = record.entries(upTo: now)
    history = InterviewHistory(entries.facts, of: assigned.interview.time)
    isMissedByEmployer = entries.isMissedByEmployer
  }

  /// True of an offer to be told or answered, and of what is to be done before an interview of the
  /// day.
  var comesFirst: Bool {
    let day = { times.calendar.localDate(at: $0) }
    switch assigned.duty.rule {
    case .offerAnswer, .offerRunOut: return true
    case .relayNews: return decision?.decision == .offer
    case .brief, .tellChange, .tellChangeEmployer:
      let start = assigned.interview.time.start
      return start > now && day(start) == day(now)
    default: return false
    }
  }

  private var candidate: String { GivenName.of(assigned.interview.candidate.name) }

  /// The duty as a phrase that begins with a capital, without the interview.
  var phrase: String {
    switch assigned.duty.rule {
    case .brief: "Prep call: interview \(times.moment(assigned.interview.time.start))"
    case .debriefCall: "Debrief outstanding"
    case .missingDebrief: "Get the debrief"
    case .goneQuiet: "E-mail for the debrief"
    case .askForDate: "Ask by when they decide"
    case .chaseEmployer: "Chase the decision"
    case .escalateEmployer: "Chase the decision with someone else there"
    case .askConsultant: "May ring for an update"
    case .thankYou: "Thank-you to send"
    case .directFollowUp: "May follow up directly"
    case .checkFirst: "To check with us first"
    case .bookNext: "Book the next round"
    case .noShow where isMissedByEmployer: "Tell \(candidate) why nobody came"
    case .noShow: "Ask \(candidate) what happened"
    case .employerNoShow: "Ask why nobody came"
    case .stillIn: "Ask \(candidate) whether to go on: placed elsewhere"
    case .relayNews: news
    case .passOn: message
    case .offerAnswer:
      "Get an answer to the offer" + offerEnd(", open until ", isOver: ", which ended ")
    case .offerRunOut: "Ask whether the offer stays open" + offerEnd(": it ended ")
    case .passOnAnswer: "Tell them that \(candidate) accepts"
    case .passOnWithdrawal: withdrawal
    case .tellChange: "Tell \(candidate): \(change)"
    case .tellChangeEmployer: "Tell them: \(change)"
    case .updateCandidate: "Update \(candidate): \(standing)"
    case .closeOut: "Close off" + (ending.map { " (\($0))" } ?? "")
    }
  }

  /// The latest decision, if it is news that the candidate has not been told.
  private var decision: Feedback? {
    guard let feedback = history.feedback,
      history.untoldNews.contains(where: { $0.place == feedback.occurrence.place })
    else { return nil }
    return feedback.value
  }

  private var news: String {
    let tell = "tell \(candidate)"
    switch decision?.decision {
    case .offer: return "Offer: \(tell)" + offerEnd(", answer by ", isOver: ", answer was due ")
    case .reject: return "Rejected: \(tell)"
    case .progress: return "Wanted for the next round: \(tell)"
    case .hold: return "On hold: \(tell)"
    case .undecided, nil: break
    }
    switch history.untoldNews.last?.kind {
    case .closed:
      let outcome = history.closed?.value
      let ended = outcome == .filled ? "Filled" : outcome == .rejected ? "Rejected" : "Ended"
      return "\(ended): \(tell)"
    case .permission: return "No direct contact any more: \(tell)"
    default: break
    }
    guard let by = history.promiseInForce(in: times.calendar)?.value else {
      return "Word from them: \(tell)"
    }
    return "Decision \(isOver(by) ? "was due" : "by") \(times.deadline(by)): \(tell)"
  }

  private var message: String {
    let account = history.account?.value.account
    if let point = account?.forgot.last {
      return "Pass on a point from \(candidate): \u{2018}\(point)\u{2019}"
        + (account?.questions.isEmpty == false ? ", and a question" : "")
    }
    return (account?.questions.last).map {
      "Pass on a question from \(candidate): \u{2018}\($0)\u{2019}"
    } ?? "Pass on \(candidate)\u{2019}s thanks"
  }

  private var withdrawal: String {
    switch history.withdrawal?.value {
    case .lackOfInterest: "Tell them that \(candidate) is not interested"
    case .refusal: "Tell them that \(candidate) declines"
    case .statement, .closing, nil: "Tell them that \(candidate) has withdrawn"
    }
  }

  private var change: String {
    if case .cancelled = assigned.interview.state { return "cancelled" }
    return "moved to \(times.moment(assigned.interview.time.start))"
  }

  /// How a candidate who waits for news stands with the employer.
  private var standing: String {
    switch history.feedback?.value.decision {
    case .hold: "on hold"
    case .progress: "wanted for the next round, no date yet"
    case .offer: "the offer stands"
    case .reject: "rejected"
    case .undecided, nil: "no decision yet"
    }
  }

  /// The way in which it ended, as far as that is known before it is closed.
  private var ending: String? {
    if history.withdrawal != nil { return "withdrawn" }
    if history.acceptance != nil { return "placed" }
    if history.feedback?.value.decision == .reject { return "rejected" }
    switch assigned.interview.state {
    case .cancelled: return "cancelled"
    case .noShow: return "no-show"
    case .scheduled: return nil
    }
  }

  private func isOver(_ deadline: Deadline) -> Bool { times.calendar.end(of: deadline) <= now }

  private func offerEnd(_ lead: String, isOver past: String? = nil) -> String {
    guard let feedback = history.feedback?.value, feedback.decision == .offer,
      let by = feedback.answerBy
    else { return "" }
    return (past.flatMap { isOver(by) ? $0 : nil } ?? lead) + times.deadline(by)
  }
}
