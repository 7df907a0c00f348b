/// The rules of POLICY.md section 5 as far as the stories need them, once more and as plainly as can
/// be.
///
/// Answers are nil where the weeks on the wall end before.
struct NaivePolicy {
  let agency: NaiveOffice
  let employer: NaiveOffice
  let story: NaiveStory

  /// The plan, in no order.
  var plan: Set<NaiveDuty>? {
    let duties: [NaiveDuty?] =
      switch story.event {
      case .silence: [brief, debriefCall, missingDebrief, chaseEmployer, thankYou]
      case .thanks: [brief, debriefCall, missingDebrief, passOn, chaseEmployer]
      case .promise: [brief, debriefCall, missingDebrief, chaseEmployer, relayNews, thankYou]
      case .debrief:
        [brief, askForDate, chaseEmployer, updateCandidate, askConsultant, thankYou]
      case .debriefWithADate:
        [brief, passOn, chaseEmployer, updateCandidate, askConsultant, thankYou]
      case .call: [brief, debriefCall, goneQuiet, chaseEmployer, thankYou]
      }
    let known = duties.compactMap { $0 }
    return known.count == duties.count ? Set(known) : nil
  }

  /// A duty from an opening, late by a span in the same calendar.
  private func duty(
    _ rule: String, in office: NaiveOffice, from base: Int?, late span: String
  ) -> NaiveDuty? {
    guard let from = base.flatMap(office.open), let late = office.add(span, to: from) else {
      return nil
    }
    return NaiveDuty(rule, from: from, late: late)
  }

  private var lateAfter: String { story.setting("lateAfter") }

  private var brief: NaiveDuty? {
    agency.openingOfTheDateBefore(story.start).map { from in
      NaiveDuty("brief", from: from, late: max(story.start - 120, from), until: story.start)
    }
  }

  private var callback: Int? {
    agency.add(story.setting("candidate.callBackWithin"), to: story.end)
  }

  private var debriefCall: NaiveDuty? {
    callback.map { NaiveDuty("debriefCall", from: story.end, late: $0) }
  }

  private var missingDebrief: NaiveDuty? {
    duty("missingDebrief", in: agency, from: callback, late: "4wh")
  }

  private var goneQuiet: NaiveDuty? {
    let retry = agency.add(story.setting("candidate.quietRetry"), to: story.at)
    return duty("goneQuiet", in: agency, from: retry, late: lateAfter)
  }

  private var passOn: NaiveDuty? {
    duty("passOn", in: employer, from: story.at, late: lateAfter)
  }

  private var askForDate: NaiveDuty? {
    duty("askForDate", in: employer, from: story.at, late: lateAfter)
  }

  private var promiseEnd: Int? { employer.end(of: story.date) }

  private var chaseEmployer: NaiveDuty? {
    let base: Int? =
      switch story.event {
      case .promise, .debriefWithADate: promiseEnd.flatMap(graced)
      case .debrief:
        employer.add(story.setting("employer.feedbackWithin"), to: story.end)
          .map { max($0, story.at) }
      case .silence, .thanks, .call:
        employer.add(story.setting("employer.feedbackWithoutDebrief"), to: story.end)
      }
    return duty("chaseEmployer", in: employer, from: base, late: lateAfter)
  }

  private func graced(_ end: Int) -> Int? {
    let grace = story.setting("employer.grace")
    return grace.hasPrefix("0") ? end : employer.add(grace, to: end)
  }

  private var relayNews: NaiveDuty? {
    guard let from = agency.open(story.at),
      let told = agency.add(story.setting("candidate.updateWithin"), to: story.at),
      let least = agency.add("4wh", to: from)
    else { return nil }
    return NaiveDuty("relayNews", from: from, late: max(told, least))
  }

  private var updateBase: Int? {
    let waited = agency.add(story.setting("candidate.updateWithin"), to: story.at)
    guard story.event == .debriefWithADate else { return waited }
    guard let waited, let promiseEnd else { return nil }
    return max(waited, promiseEnd)
  }

  private var updateCandidate: NaiveDuty? {
    duty("updateCandidate", in: agency, from: updateBase, late: lateAfter)
  }

  private var askConsultant: NaiveDuty? {
    updateBase.map { NaiveDuty("askConsultant", from: $0, late: nil) }
  }

  private var thankYou: NaiveDuty? {
    guard let late = agency.add(story.setting("thankYou.nudgeAfter"), to: story.end),
      let until = agency.add(story.setting("thankYou.within"), to: story.end)
    else { return nil }
    return NaiveDuty("thankYou", from: story.end, late: min(late, until), until: until)
  }
}
