public import WorkingTime

/// A setting of the policy that is a length of time, in the order of POLICY.md section 4.
public enum SpanSetting: Int, CaseIterable, Hashable, Sendable {
  case briefLateBefore
  case candidateCallBackWithin, candidateRetryAfter, candidateUrgentRetryAfter, candidateQuietRetry
  case candidateUpdateWithin, candidateUpdateWhileHeld
  case employerFeedbackWithin, employerFeedbackWithoutDebrief, employerGrace
  case employerUndecidedAfter, employerHeldAfter, employerRetryAfter
  case thankYouNudgeAfter, thankYouWithin
  case directClearanceLasts
  case lateAfter, closeOutLateAfter
  case importOpenWithin

  /// The setting's name, as it is typed: `candidate.callBackWithin`.
  public var name: String { row.name }
  /// Its value where nobody chose another.
  public var standard: Span { row.standard }
  /// The meaning, as the end of a sentence that begins with its value.
  public var meaning: String { row.meaning }
  /// The office in whose calendar working spans are counted; nil for that of the duty.
  public var office: Office? { row.office }

  /// True if a span of that unit makes sense here: before a start only elapsed time does, since
  /// working time is counted forward, and so it does before now.
  public func accepts(_ unit: Span.Unit) -> Bool {
    switch unit {
    case .minutes, .hours: true
    case .workingHours, .workingDays: self != .briefLateBefore && self != .importOpenWithin
    }
  }

  private var row: SpanSettingRow { SpanSettingRow.all[rawValue] }
}
