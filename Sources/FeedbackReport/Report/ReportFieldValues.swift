import ChasePolicy
import Domain
import Rendering
import WorkingTime

// The values of the table's fields, in its order; the table alone says who may see them. Each is
// read in place: an account that was taken out first would be copied whole.

extension ReportRow {
  var number: ReportValue { .number(Int(interview.id.number)) }
  var candidate: ReportValue { .text(interview.candidate.name) }
  var phone: ReportValue { ReportValue(interview.candidate.phone, as: ReportValue.text) }
  var email: ReportValue { ReportValue(interview.candidate.email, as: ReportValue.text) }
  var employer: ReportValue { .text(interview.employer.name) }
  var vacancy: ReportValue { .text(interview.vacancy) }
  var stage: ReportValue {
    ReportValue(interview.stage) { .choice($0.rawValue, words: $0.words) }
  }
  var start: ReportValue { .moment(interview.time.start) }
  var end: ReportValue { .moment(interview.time.end) }
  var state: ReportValue {
    .choice(
      progress.rawValue, words: progress.words + (isForgotten ? "; what was said is erased" : ""))
  }
  var outcome: ReportValue {
    ReportValue(interview.outcome) { .choice($0.rawValue, words: $0.words) }
  }
  /// The outcome, in words for the person it concerns.
  var outcomeForCandidate: ReportValue {
    ReportValue(interview.outcome) { .choice($0.rawValue, words: $0.wordsForCandidate) }
  }
  var consultant: ReportValue { .text(interview.consultant.name) }
}

extension ReportRow {
  var debriefed: ReportValue { ReportValue(debrief?.at, as: ReportValue.moment) }
  var debriefTime: ReportValue {
    ReportValue(pace.debriefMinutes, as: ReportValue.workingMinutes)
  }
  var interest: ReportValue {
    ReportValue(debrief?.value.interest) { .choice($0.rawValue, words: $0.words) }
  }
  /// The candidate's wish for the job; absent if they are not sure, do not want it, or have
  /// withdrawn.
  var keenInterest: ReportValue {
    guard debrief?.value.interest == .yes, !dates.isOver else { return .absent }
    return interest
  }
  var went: ReportValue { ReportValue(debrief?.value.account.went, as: ReportValue.rating) }
  /// The candidate's view that it went well, 4 or 5 of 5; absent if they did not find so.
  var wentWell: ReportValue {
    switch debrief?.value.account.went {
    case 4: .choice("well", words: "well")
    case 5: .choice("veryWell", words: "very well")
    default: .absent
    }
  }
  var met: ReportValue { .list(debrief?.value.account.met.map(\.words) ?? []) }
  var discussed: ReportValue { ReportValue(debrief?.value.account.discussed, as: ReportValue.text) }
  var candidateConcerns: ReportValue { .list(debrief?.value.account.concerns ?? []) }
  var forgot: ReportValue { .list(debrief?.value.account.forgot ?? []) }
  var note: ReportValue { ReportValue(debrief?.value.account.note, as: ReportValue.text) }
}

extension ReportRow {
  var feedbackReceived: ReportValue { ReportValue(feedback?.at, as: ReportValue.moment) }
  var feedbackTime: ReportValue {
    ReportValue(pace.feedbackMinutes, as: ReportValue.workingMinutes)
  }
  /// The time since which the employer's feedback has been awaited.
  var awaitedSince: ReportValue { awaitsFeedback ? end : .absent }
  var decision: ReportValue {
    ReportValue(feedback?.value.decision ?? nil) { .choice($0.rawValue, words: $0.words) }
  }
  /// The decision, in words for the person it concerns.
  var decisionForCandidate: ReportValue {
    ReportValue(feedback?.value.decision ?? nil) {
      .choice($0.rawValue, words: $0.wordsForCandidate)
    }
  }
  var rating: ReportValue { ReportValue(feedback?.value.words.rating, as: ReportValue.rating) }
  var from: ReportValue { ReportValue(feedback?.value.words.from, as: ReportValue.text) }
  var said: ReportValue { ReportValue(feedback?.value.words.said, as: ReportValue.text) }
  var strengths: ReportValue { .list(feedback?.value.words.strengths ?? []) }
  var employerConcerns: ReportValue { .list(feedback?.value.words.concerns ?? []) }
  var confidential: ReportValue {
    ReportValue(feedback?.value.words.confidential, as: ReportValue.text)
  }
}

extension ReportRow {
  var next: ReportValue { ReportValue(debrief?.value.account.next, as: ReportValue.text) }
  var hearBy: ReportValue { ReportValue(debrief?.value.hearBy, as: ReportValue.deadline) }
  var promisedBy: ReportValue { ReportValue(promise, as: ReportValue.deadline) }
  /// The date by which the candidate was to hear, until that is answered.
  var hearByStill: ReportValue { ReportValue(dates.hearing?.by, as: ReportValue.deadline) }
  /// The date by which the employer is to decide, likewise.
  var promisedByStill: ReportValue { ReportValue(dates.promised?.by, as: ReportValue.deadline) }
  /// The last date for an answer to the offer, likewise.
  var answerByStill: ReportValue { ReportValue(dates.offer?.by, as: ReportValue.deadline) }
  var firstPromise: ReportValue {
    ReportValue(pace.promise?.verdict) { .choice($0.rawValue, words: $0.words) }
  }
  var lateBy: ReportValue { ReportValue(pace.promise?.slip, as: ReportValue.workingDays) }
  var answerBy: ReportValue { ReportValue(feedback?.value.answerBy, as: ReportValue.deadline) }
  var mayContact: ReportValue {
    ReportValue(directContact) {
      .choice($0.isAllowed ? "allowed" : "forbidden", words: $0.words)
    }
  }
  var thanked: ReportValue { ReportValue(thanks) { .choice($0.rawValue, words: $0.words) } }
  var owedNow: ReportValue {
    .choices(zip(owed, owedWords).map { .init(name: $0.rule.rawValue, words: $1.words) })
  }
}
