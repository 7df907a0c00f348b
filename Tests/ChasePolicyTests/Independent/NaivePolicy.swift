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
    guard let promiseEnd, let base = chaseBase, let asking = askForDate(until: base) else {
      return nil
    }
    // A date before the interview's end promises nothing.
    let asked = promiseEnd >= story.end && story.event == .debriefWithADate ? [] : asking
    let duties: [NaiveDuty?] =
      switch story.event {
      case .silence: [brief, debriefCall, missingDebrief, chaseEmployer, thankYou]
      case .thanks: [brief, debriefCall, missingDebrief, passOn, chaseEmployer]
      case .promise: [brief, debriefCall, missingDebrief, chaseEmployer, relayNews, thankYou]
      case .debrief: [brief, chaseEmployer, updateCandidate, askConsultant, thankYou] + asked
      case .debriefWithADate:
        [brief, passOn, chaseEmployer, updateCandidate, askConsultant, thankYou] + asked
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
      let late = story.start - 120 > from ? story.start - 120 : story.start
      return NaiveDuty("brief", from: from, late: late, until: story.start)
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
    guard let callback, let retry = agency.add(story.setting("candidate.quietRetry"), to: story.at)
    else { return nil }
    return duty("goneQuiet", in: agency, from: max(callback, retry), late: lateAfter)
  }

  private var passOn: NaiveDuty? {
    duty("passOn", in: employer, from: story.at, late: lateAfter)
  }

  /// The asking for a date, until the employer's answer is due; none where that is at once.
  private func askForDate(until base: Int) -> [NaiveDuty?]? {
    guard let duty = duty("askForDate", in: employer, from: story.at, late: lateAfter),
      let until = employer.open(base)
    else { return nil }
    guard duty.from < until else { return [] }
    let late = min(duty.late ?? until, until)
    return [NaiveDuty(duty.rule, from: duty.from, late: late, until: until)]
  }

  private var promiseEnd: Int? { employer.end(of: story.date) }

  /// When the employer's answer is due.
  private var chaseBase: Int? {
    let hasDate = [.promise, .debriefWithADate].contains(story.event)
    guard let promiseEnd else { return nil }
    if hasDate, promiseEnd >= story.end { return graced(promiseEnd) }
    switch story.event {
    case .debrief, .debriefWithADate:
      return employer.add(story.setting("employer.feedbackWithin"), to: story.end)
        .map { max($0, story.at) }
    case .silence, .thanks, .call, .promise:
      return employer.add(story.setting("employer.feedbackWithoutDebrief"), to: story.end)
    }
  }

  private var chaseEmployer: NaiveDuty? {
    duty("chaseEmployer", in: employer, from: chaseBase, late: lateAfter)
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
    return promiseEnd >= story.end ? max(waited, promiseEnd) : waited
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
