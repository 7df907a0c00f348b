import AgencySettings
import Domain
import WorkingTime

/// The arithmetic of the rules: every time of a duty is computed by it, so that each can be
/// explained step by step.
extension Situation {
  /// From a fact.
  func at(_ occurrence: Occurrence) -> ComputedTime {
    at(occurrence.at, occurrence.reason)
  }

  /// From the interview's end.
  var end: ComputedTime { at(facts.time.end, .interviewEnd) }

  /// From a moment, by a reason.
  func at(_ moment: Instant, _ origin: Reason) -> ComputedTime {
    ComputedTime(
      moment, origin: origin, steps: isExplained ? [Step(move: .fact(origin), moment: moment)] : [])
  }

  /// From the end of a deadline; a date ends with that office's business.
  func end(of date: Statement<Deadline>, in office: Office) -> ComputedTime {
    let moment = calendars[office].end(of: date.value)
    let origin = date.reason
    let move = Step.Move.deadline(date.value, told: origin, office)
    return ComputedTime(
      moment, origin: origin, office: office,
      steps: isExplained ? [Step(move: move, moment: moment)] : [])
  }

  /// Adds a setting's span, in the calendar that the setting is counted in, or that of the duty.
  func after(_ setting: SpanSetting, _ start: ComputedTime) -> ComputedTime {
    moved(start, by: settings[setting], setting, in: setting.office ?? start.office)
  }

  /// Adds a span that no setting changes, in the calendar of the duty.
  func after(_ span: Span, _ start: ComputedTime) -> ComputedTime {
    moved(start, by: span, nil, in: start.office)
  }

  /// The first moment at or after that one at which the office is open.
  func opening(of office: Office, _ start: ComputedTime) -> ComputedTime {
    let moment = calendars[office].open(start.moment)
    return start.moved(
      to: moment, in: office, counting: nil,
      isExplained ? Step(move: .opening(office), moment: moment) : nil)
  }

  /// The first opening of the agency on its last working day before the date of a time.
  func lastWorkingDay(before time: ComputedTime) -> ComputedTime {
    let calendar = calendars.agency
    let date = calendar.localDate(at: time.moment)
    var day = date.adding(days: -1)
    var opening = calendar.open(calendar.instant(on: day, at: .startOfDay))
    // A calendar that opens at all has opened before: past its first closed date it opens weekly.
    while calendar.localDate(at: opening) != day {
      day = day.adding(days: -1)
      opening = calendar.open(calendar.instant(on: day, at: .startOfDay))
    }
    return time.moved(
      to: opening, in: .agency, counting: nil,
      isExplained ? Step(move: .lastOpening(.agency, before: date), moment: opening) : nil)
  }

  /// The times of telling a party of a change: from the next opening, late that much later.
  ///
  /// Of a change before the start it is late by the start; where the office doesn't open between the
  /// two, it is to be told from the start of its last opening period.
  func telling(
    _ change: ComputedTime, to office: Office, late: (ComputedTime) -> ComputedTime
  ) -> (from: ComputedTime, late: ComputedTime) {
    let from = opening(of: office, change)
    let start = at(facts.time.start, .interviewStart)
    guard change.moment < start.moment else { return (from, late(from)) }
    guard from.moment >= start.moment else {
      return (from, .later(from, .earlier(late(from), start)))
    }
    let begun = calendars[office].lastOpening(notAfter: change.moment)
    let last = change.moved(
      to: begun, in: office, counting: nil,
      isExplained ? Step(move: .currentOpening(office), moment: begun) : nil)
    return (last, start)
  }

  private func moved(
    _ start: ComputedTime, by span: Span, _ setting: SpanSetting?, in office: Office
  ) -> ComputedTime {
    let moment = calendars[office].add(span, to: start.moment)
    return start.moved(
      to: moment, in: office, counting: setting,
      isExplained ? Step(move: .after(span, setting, office), moment: moment) : nil)
  }
}
