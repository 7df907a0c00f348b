import WorkingTime

/// The definition of a setting: a row of the table in POLICY.md section 4.
struct SpanSettingRow {
  let name: String
  let standard: Span
  let office: Office?
  let meaning: String

  private init(_ name: String, _ standard: Span, _ office: Office?, _ meaning: String) {
    self.name = name
    self.standard = standard
    self.office = office
    self.meaning = meaning
  }

  /// The rows, in the order of the cases of ``SpanSetting``.
  ///
  /// The 48 hours of the candidate's call and of news, and the 24 to 48 of the thank-you, come from
  /// the guidance that the product puts into practice; the others are common practice.
  static let all: [SpanSettingRow] = [
    .init(
      "brief.lateBefore", Span(fixed: 2, .hours), .agency,
      "before the start, when a briefing becomes late; elapsed time only"),
    .init(
      "candidate.callBackWithin", Span(fixed: 48, .hours), .agency,
      "after the interview's end, within which the candidate is to call"),
    .init(
      "candidate.retryAfter", Span(fixed: 24, .hours), .agency,
      "between our calls to a silent candidate"),
    .init(
      "candidate.urgentRetryAfter", Span(fixed: 4, .workingHours), .agency,
      "between our calls to a candidate with news, a change, an offer, a briefing or a no-show"),
    .init(
      "candidate.quietRetry", Span(fixed: 2, .workingDays), .agency,
      "between written reminders to a candidate who has gone quiet"),
    .init(
      "candidate.updateWithin", Span(fixed: 48, .hours), .agency,
      "at most without a word from us to the candidate"),
    .init(
      "candidate.updateWhileHeld", Span(fixed: 5, .workingDays), .agency,
      "at most without a word from us while the employer has it on hold without a date"),
    .init(
      "employer.feedbackWithin", Span(fixed: 2, .workingDays), .employer,
      "after the interview's end for the employer's answer, where nothing was promised"),
    .init(
      "employer.feedbackWithoutDebrief", Span(fixed: 4, .workingDays), .employer,
      "after the interview's end for the same, while the candidate is silent"),
    .init(
      "employer.grace", Span(fixed: 0, .workingDays), .employer,
      "after a promise's end before we chase"),
    .init(
      "employer.undecidedAfter", Span(fixed: 2, .workingDays), .employer,
      "after feedback without a decision and without a new date"),
    .init(
      "employer.heldAfter", Span(fixed: 10, .workingDays), .employer,
      "after feedback that puts it on hold without a new date"),
    .init(
      "employer.retryAfter", Span(fixed: 1, .workingDays), .employer,
      "between our calls to an employer who owes an answer"),
    .init(
      "thankYou.nudgeAfter", Span(fixed: 24, .hours), .agency,
      "after the interview's end, when a thank-you becomes late"),
    .init(
      "thankYou.within", Span(fixed: 48, .hours), .agency,
      "after the interview's end, past which a thank-you is no longer asked for"),
    .init(
      "direct.clearanceLasts", Span(fixed: 5, .workingDays), .employer,
      "for which a go-ahead to speak directly holds"),
    .init(
      "lateAfter", Span(fixed: 1, .workingDays), nil,
      "undone before a duty of ours is overdue, unless its rule says otherwise"),
    .init(
      "closeOut.lateAfter", Span(fixed: 5, .workingDays), .agency,
      "undone before closing an interview is overdue"),
    .init(
      "import.openWithin", Span(fixed: 720, .hours), .agency,
      "after its end, past which an imported interview is closed as history; elapsed time only"),
  ]
}
